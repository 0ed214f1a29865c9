package org.lagebrief.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebrief.job.mail.ReaderAnswers;
import org.lagebrief.job.mail.ReaderAnswers.Outcome;
import org.lagebrief.job.mail.ReaderAnswers.Question;
import org.lagebrief.model.Language;
import org.lagebrief.render.PageRenderer;
import org.lagebrief.render.PageRenderer.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The pages behind the links in mails. Opening one only asks, since programs that look for malicious pages open every link; a POST answers,
 * whether a reader has pressed the button or a mail program has unsubscribed it (RFC 8058), without cookies and redirects.
 *
 * <p>A link that leads nowhere gets the same answer, whatever is the matter with it. No link is ever logged.
 */
@Controller
class ReaderPages {
    private static final Logger LOG = LoggerFactory.getLogger(ReaderPages.class);
    private static final String SOME_MINUTES = "300";

    private final ReaderAnswers answers;
    private final PageRenderer renderer;

    ReaderPages(ReaderAnswers answers, PageRenderer renderer) {
        this.answers = answers;
        this.renderer = renderer;
    }

    @GetMapping("/unsubscribe/{token}")
    ResponseEntity<String> askToUnsubscribe(@PathVariable String token, HttpServletRequest request) {
        return question(Page.UNSUBSCRIBE, answers.toUnsubscribe(token), request);
    }

    @PostMapping("/unsubscribe/{token}")
    ResponseEntity<String> unsubscribe(@PathVariable String token, HttpServletRequest request) {
        Optional<Question> question = answers.toUnsubscribe(token);
        return answer(answers.unsubscribe(token), Page.UNSUBSCRIBED, Page.UNSUBSCRIBED_BEFORE, question, request);
    }

    @GetMapping("/confirm/{token}")
    ResponseEntity<String> askToConfirm(@PathVariable String token, HttpServletRequest request) {
        return question(Page.CONFIRM, answers.toConfirm(token), request);
    }

    @PostMapping("/confirm/{token}")
    ResponseEntity<String> confirm(@PathVariable String token, HttpServletRequest request) {
        Optional<Question> question = answers.toConfirm(token);
        return answer(answers.confirm(token), Page.CONFIRMED, Page.CONFIRMED_BEFORE, question, request);
    }

    /** Whatever else is asked for. */
    @RequestMapping("/**")
    ResponseEntity<String> unknown(HttpServletRequest request) {
        return page(HttpStatus.NOT_FOUND, Page.UNKNOWN, language(request), null, request);
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<String> trouble(Exception failure, HttpServletRequest request) {
        LOG.error("A reader's answer could not be taken", failure);
        return page(HttpStatus.SERVICE_UNAVAILABLE, Page.TROUBLE, language(request), null, request);
    }

    private ResponseEntity<String> question(Page asking, Optional<Question> question, HttpServletRequest request) {
        return question.map(asked -> page(HttpStatus.OK, asking, asked.language(), asked.statement(), request))
                .orElseGet(() -> unknown(request));
    }

    private ResponseEntity<String> answer(
            Outcome outcome, Page done, Page before, Optional<Question> question, HttpServletRequest request) {
        Language language = question.map(Question::language).orElseGet(() -> language(request));
        return switch (outcome) {
            case DONE -> page(HttpStatus.OK, done, language, null, request);
            case BEFORE -> page(HttpStatus.OK, before, language, null, request);
            case UNKNOWN -> unknown(request);
        };
    }

    private ResponseEntity<String> page(
            HttpStatus status, Page page, Language language, @Nullable String statement, HttpServletRequest request) {
        String nonce = String.valueOf(request.getAttribute(SafeResponses.NONCE));
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(status).contentType(MediaType.parseMediaType("text/html;charset=UTF-8"));
        if (page == Page.TROUBLE) {
            response.header(HttpHeaders.RETRY_AFTER, SOME_MINUTES);
        }
        return response.body(renderer.render(page, language, statement, nonce));
    }

    /** What the browser asks for: nothing is known of the reader. */
    private static Language language(HttpServletRequest request) {
        return request.getLocale().getLanguage().equals(Language.GERMAN.code()) ? Language.GERMAN : Language.ENGLISH;
    }
}
