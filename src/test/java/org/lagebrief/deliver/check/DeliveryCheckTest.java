package org.lagebrief.deliver.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebrief.deliver.BounceSettings;
import org.lagebrief.deliver.ConfirmSettings;
import org.lagebrief.deliver.DkimSettings;
import org.lagebrief.deliver.MailSettings;
import org.lagebrief.model.InputFault;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What sending would trip over, found before it does. */
class DeliveryCheckTest {
    private static final Map<String, String> WHOLE = Map.of(
            "host", "mail.example.org", "from", "Desk <desk@example.org>", "username", "desk", "password", "secret");

    @Test
    void whoHasNotBegunMissesNothing() {
        assertThat(faults(Map.of())).isEmpty();
    }

    @Test
    void wholeSettingsHaveNoFault() {
        assertThat(faults(WHOLE)).isEmpty();
    }

    @Test
    void serverAndSenderAreMissedOnceAnythingIsSet() {
        assertThat(faults(Map.of("confirm.required", "true")))
                .containsExactly(
                        "spring.mail.host: expected the name of a mail server, found none; set it in application.yml or as"
                                + " SPRING_MAIL_HOST",
                        "lagebrief.deliver.from: expected the sender's address, found none; set it in application.yml or as"
                                + " LAGEBRIEF_DELIVER_FROM",
                        "lagebrief.deliver.base-url: expected the address of the pages by which readers confirm, such as"
                                + " https://briefings.example.org, found none; set it, and have lagebrief serve answer there");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            port=70000                          | port: expected a port from 1 to 65535, found 70000; mend it in application.yml
            password=                           | password: expected one, since username is set, found none; set both or neither
            security=none                       | security: expected starttls or tls, since a password is set, found none; the password would cross the network in clear
            port=465                            | security: expected tls, which servers speak at port 465, found starttls; set security to tls, or port to 587
            ca-certificate=none.pem             | ca-certificate: expected a PEM file with the certificate of the authority that vouches for the mail server, found none in none.pem; mend it in application.yml
            from=desk@                          | from: expected one address such as Desk <desk@example.org>, found "desk@"; mend it in application.yml
            bounce-address=a@b@c                | bounce-address: expected one address such as Desk <desk@example.org>, found "a@b@c"; mend it in application.yml
            base-url=briefings.example.org      | base-url: expected an address such as https://briefings.example.org, found "briefings.example.org"; mend it in application.yml
            pdf-url=https://example.org/pdf     | pdf-url: expected an address with {file} in it, such as https://example.org/{week}/{topic}/{file}, found "https://example.org/pdf"; mend it in application.yml
            lease=1m                            | lease: expected more than the time-outs together, which are 260 s, found 60 s; mend it in application.yml
            bounces.host=imap.example.org       | bounces.username: expected the mailbox's user, found none; set it, with bounces.password
            bounces.folder=nowhere              | bounces.folder: expected a folder, found nowhere; make it, or mend its name
            dkim.domain=example.org             | dkim.private-key: expected a key, since dkim.domain is set, found none; set it, or delete dkim.domain
            dkim.private-key=none.pem           | dkim.private-key: expected an RSA key of 1024 bits or more in PEM, without a password, found no file none.pem that can be read; mend it in application.yml
            """)
    void eachFaultIsNamedByItsProperty(String setting, String fault) {
        Map<String, String> settings = new HashMap<>(WHOLE);
        String[] parts = setting.split("=", 2);
        if (parts[1].isEmpty()) {
            settings.remove(parts[0]);
        } else {
            settings.put(parts[0], parts[1]);
        }

        int colon = fault.indexOf(':');
        assertThat(faults(settings))
                .contains(MailSettings.property(fault.substring(0, colon)) + fault.substring(colon));
    }

    @Test
    void reportsThatNobodyReadsAreNamed() {
        Map<String, String> settings = new HashMap<>(WHOLE);
        settings.put("bounce-address", "bounces@example.org");

        assertThat(faults(settings))
                .containsExactly(
                        "lagebrief.deliver.bounces: expected a folder or a mailbox, since bounce-address is set, found"
                                + " neither; say where the reports come in");
    }

    @Test
    void serverAtThisMachineNeedsNeitherTlsNorPassword() {
        assertThat(faults(Map.of("host", "localhost", "from", "desk@example.org")))
                .isEmpty();
    }

    private static List<String> faults(Map<String, String> settings) {
        Map<String, String> properties = new HashMap<>();
        settings.forEach((name, value) -> properties.put("lagebrief.deliver." + name, value));
        Binder binder = new Binder(new MapConfigurationPropertySource(properties));
        return DeliveryCheck.faults(
                        binder.bindOrCreate("lagebrief.deliver", MailSettings.class),
                        binder.bindOrCreate("lagebrief.deliver.confirm", ConfirmSettings.class),
                        binder.bindOrCreate("lagebrief.deliver.dkim", DkimSettings.class),
                        binder.bindOrCreate("lagebrief.deliver.bounces", BounceSettings.class))
                .stream()
                .map(InputFault::toString)
                .toList();
    }
}
