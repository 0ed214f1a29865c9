package org.lagebrief.web;

import java.nio.file.Path;
import org.lagebrief.job.mail.ReaderAnswers;
import org.lagebrief.render.PageRenderer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages and the server that answers with them; joins the application where it is to serve. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
public class PagesConfiguration {
    @Bean
    ReaderPages readerPages(ReaderAnswers answers, @Value("${lagebrief.templates}") Path templates) {
        return new ReaderPages(answers, new PageRenderer(templates));
    }

    @Bean
    SafeResponses safeResponses() {
        return new SafeResponses();
    }
}
