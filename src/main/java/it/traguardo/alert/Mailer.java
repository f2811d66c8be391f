package it.traguardo.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.traguardo.alert.AlertSettings.MailServer;
import it.traguardo.etl.Secret;
import it.traguardo.etl.SecretException;
import it.traguardo.etl.Secrets;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands one mail to the mail server; waits for it no longer than a few seconds. */
final class Mailer {

    private static final String TIMEOUT_MILLISECONDS = "15000";

    private final Secrets secrets;

    Mailer(Secrets secrets) {
        this.secrets = secrets;
    }

    /**
     * @param id the same for the same mail, however often it is tried
     * @throws NotSentException with a reason that tells no secret
     */
    void send(MailServer server, String id, String recipient, String title, String body, Instant at)
            throws NotSentException {
        Secret password = Secret.NONE;
        try {
            if (server.passwordVariable().isPresent()) {
                password = secrets.get(server.passwordVariable().get());
            }
            JavaMailSenderImpl sender = sender(server, password);
            sender.send(message(sender, server, id, recipient, title, body, at));
        } catch (SecretException | MailException | MessagingException failed) {
            throw new NotSentException(reason(failed, password));
        }
    }

    private static MimeMessage message(
            JavaMailSenderImpl sender,
            MailServer server,
            String id,
            String recipient,
            String title,
            String body,
            Instant at)
            throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, UTF_8.name());
        helper.setFrom(server.from());
        helper.setTo(recipient);
        helper.setSubject(title);
        helper.setText(body);
        helper.setSentDate(Date.from(at));
        message.setHeader("Message-ID", "<%s@%s>".formatted(id, server.from().replaceFirst(".*@", "")));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static JavaMailSenderImpl sender(MailServer server, Secret password) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(server.host());
        sender.setPort(server.port());
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLISECONDS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLISECONDS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLISECONDS);
        String startTls = String.valueOf(server.startTls());
        properties.setProperty("mail.smtp.starttls.enable", startTls);
        properties.setProperty("mail.smtp.starttls.required", startTls);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        server.user().ifPresent(user -> {
            properties.setProperty("mail.smtp.auth", "true");
            sender.setUsername(user);
            sender.setPassword(password.value());
        });
        sender.setJavaMailProperties(properties);
        return sender;
    }

    private static String reason(Exception failed, Secret password) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return password.hideIn("%s: %s"
                .formatted(
                        cause.getClass().getSimpleName(),
                        String.valueOf(cause.getMessage()).strip()));
    }

    /** The mail server did not take it. */
    static final class NotSentException extends Exception {

        NotSentException(String message) {
            super(message);
        }
    }
}
