package org.lagebrief.store.delivery;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.lagebrief.model.Language;
import org.lagebrief.model.delivery.EditionId;
import org.lagebrief.model.delivery.MailText;
import org.lagebrief.model.delivery.Release;
import org.lagebrief.store.Codes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The editions that are to be mailed: what their mail says, and whether they may leave the house. */
public final class EditionMails {
    private static final String OF_EDITION = " WHERE topic = :topic AND week = :week AND revision = :revision";

    private final JdbcClient jdbc;

    public EditionMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what is sent of an edition; one that is kept already stays as it is. Whether it was new. */
    public boolean add(EditionMail mail, Release release) {
        if (release(mail.edition()).isPresent()) {
            return false;
        }
        of(mail.edition(), """
                INSERT INTO edition_mail (topic, week, revision, topic_title, pdf, pdf_link, released_at, released_by, held_for)
                VALUES (:topic, :week, :revision, :title, :pdf, :link, :at, :by, :reason)
                """)
                .param("title", mail.topicTitle())
                .param("pdf", mail.pdf().toString())
                .param("link", mail.pdfLink())
                .param("at", Codes.utcOrNull(release.at()))
                .param("by", release.by())
                .param("reason", release.reason())
                .update();
        mail.texts().forEach(text -> add(mail.edition(), text));
        return true;
    }

    public Optional<EditionMail> find(EditionId edition) {
        return of(edition, "SELECT topic_title, pdf, pdf_link FROM edition_mail" + OF_EDITION)
                .query((row, number) -> new EditionMail(
                        edition,
                        Codes.string(row, "topic_title"),
                        Path.of(Codes.string(row, "pdf")),
                        row.getString("pdf_link"),
                        texts(edition)))
                .optional();
    }

    /** Whether the edition may leave the house, or empty if it is not to be mailed. */
    public Optional<Release> release(EditionId edition) {
        return of(edition, "SELECT * FROM edition_mail" + OF_EDITION)
                .query(EditionMails::released)
                .optional();
    }

    /** Those that may not leave the house yet, by week and topic. */
    public List<Release> held() {
        return jdbc.sql("SELECT * FROM edition_mail WHERE released_at IS NULL ORDER BY week, topic, revision")
                .query(EditionMails::released)
                .list();
    }

    /** Lets the edition leave the house, unless it may already. */
    public void open(Release release) {
        of(release.edition(), """
                UPDATE edition_mail SET released_at = :at, released_by = :by, held_for = NULL
                """ + OF_EDITION + " AND released_at IS NULL")
                .param("at", Codes.utcOrNull(release.at()))
                .param("by", release.by())
                .update();
    }

    private void add(EditionId edition, MailText text) {
        of(edition, """
                INSERT INTO edition_mail_text (topic, week, revision, language, correction, subject, plain, html)
                VALUES (:topic, :week, :revision, :language, :correction, :subject, :plain, :html)
                """)
                .param("language", text.language().code())
                .param("correction", text.correction())
                .param("subject", text.subject())
                .param("plain", text.plain())
                .param("html", text.html())
                .update();
    }

    private List<MailText> texts(EditionId edition) {
        return of(edition, "SELECT * FROM edition_mail_text" + OF_EDITION + " ORDER BY language, correction")
                .query((row, number) -> new MailText(
                        new Language(Codes.string(row, "language")),
                        row.getBoolean("correction"),
                        Codes.string(row, "subject"),
                        Codes.string(row, "plain"),
                        Codes.string(row, "html")))
                .list();
    }

    private JdbcClient.StatementSpec of(EditionId edition, String sql) {
        return jdbc.sql(sql)
                .param("topic", edition.topicId())
                .param("week", edition.week().toString())
                .param("revision", edition.revision());
    }

    private static Release released(ResultSet row, int number) throws SQLException {
        return new Release(
                SendingRow.edition(row),
                Codes.instantOrNull(row, "released_at"),
                row.getString("released_by"),
                row.getString("held_for"));
    }
}
