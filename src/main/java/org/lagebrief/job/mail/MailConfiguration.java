package org.lagebrief.job.mail;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lagebrief.deliver.ConfirmSettings;
import org.lagebrief.deliver.Dispatcher;
import org.lagebrief.deliver.DkimSettings;
import org.lagebrief.deliver.MailSettings;
import org.lagebrief.deliver.bounce.Bounces;
import org.lagebrief.deliver.compose.DkimSignature;
import org.lagebrief.deliver.compose.MessageComposer;
import org.lagebrief.deliver.compose.ReaderLinks;
import org.lagebrief.deliver.compose.Sender;
import org.lagebrief.deliver.compose.Signer;
import org.lagebrief.deliver.consent.BounceAddresses;
import org.lagebrief.deliver.consent.SecretFile;
import org.lagebrief.deliver.consent.Signatures;
import org.lagebrief.deliver.consent.Tokens;
import org.lagebrief.job.review.Reviews;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.store.Editions;
import org.lagebrief.store.delivery.EditionMails;
import org.lagebrief.store.delivery.SendingQueue;
import org.lagebrief.store.delivery.Sendings;
import org.lagebrief.store.delivery.Subscribers;
import org.lagebrief.store.delivery.consent.ConsentRequests;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What brings editions to their readers, over the store of the context; what sends is made when something is to be sent. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, DkimSettings.class, ConfirmSettings.class})
public class MailConfiguration {
    @Bean
    Readers readers(
            Subscribers subscribers,
            ConsentRequests requests,
            ConfirmSettings confirm,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new Readers(subscribers, requests, confirm, new TransactionTemplate(transactions), clock);
    }

    @Bean
    Mailings mailings(EditionMails mails, Sendings sendings, MailSettings settings, Clock clock) {
        return new Mailings(mails, sendings, settings, clock);
    }

    @Bean
    Deliveries deliveries(
            Mailings mailings,
            Editions editions,
            EditionMails mails,
            Sendings sendings,
            Reviews reviews,
            ObjectProvider<Dispatcher> dispatcher,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new Deliveries(
                mailings,
                editions,
                mails,
                sendings,
                reviews,
                dispatcher::getObject,
                new TransactionTemplate(transactions),
                clock);
    }

    @Bean
    Signatures signatures(MailSettings settings, @Value("${lagebrief.data}") Path data) {
        return new Signatures(settings.secret() != null ? settings.secret() : SecretFile.in(data));
    }

    @Bean
    Tokens tokens(Signatures signatures) {
        return new Tokens(signatures);
    }

    @Bean
    Signer signer(MailSettings settings, DkimSettings dkim) {
        if (dkim.privateKey() == null) {
            return Signer.NONE;
        }
        return DkimSignature.of(
                dkim.privateKey(),
                dkim.domain(),
                dkim.selector(),
                from(settings).address());
    }

    @Bean
    MessageComposer messageComposer(
            EditionMails mails, MailSettings settings, Tokens tokens, Signatures signatures, Signer signer) {
        Sender from = from(settings);
        Sender replyTo = sender("lagebrief.deliver.reply-to", settings.replyTo());
        return new MessageComposer(
                mails,
                from,
                replyTo,
                bounceAddresses(settings, signatures),
                new ReaderLinks(tokens, settings.baseUrl(), replyTo == null ? from.address() : replyTo.address()),
                signer);
    }

    @Bean
    Bounces bounces(
            Sendings sendings,
            Subscribers subscribers,
            PlatformTransactionManager transactions,
            MailSettings settings,
            Signatures signatures,
            Clock clock) {
        return new Bounces(
                sendings,
                subscribers,
                new TransactionTemplate(transactions),
                bounceAddresses(settings, signatures),
                clock);
    }

    /** The application holds its database: nobody else sends from it. */
    @Bean
    Dispatcher dispatcher(
            SendingQueue queue,
            Subscribers subscribers,
            PlatformTransactionManager transactions,
            MessageComposer composer,
            MailSettings settings,
            Clock clock) {
        return new Dispatcher(
                queue, subscribers, new TransactionTemplate(transactions), composer, settings, clock, true);
    }

    /** @throws InputFaultException if the settings lack what nothing can be sent without */
    static Sender from(MailSettings settings) {
        settings.missing().stream().findFirst().ifPresent(fault -> {
            throw new InputFaultException(fault);
        });
        return Sender.of("lagebrief.deliver.from", Objects.requireNonNull(settings.from()));
    }

    private static @Nullable BounceAddresses bounceAddresses(MailSettings settings, Signatures signatures) {
        Sender bounces = sender("lagebrief.deliver.bounce-address", settings.bounceAddress());
        return bounces == null ? null : new BounceAddresses(bounces.address(), signatures);
    }

    private static @Nullable Sender sender(String setting, @Nullable String written) {
        return written == null ? null : Sender.of(setting, written);
    }
}
