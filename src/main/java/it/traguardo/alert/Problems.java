package it.traguardo.alert;

import it.traguardo.alert.Mailer.NotSentException;
import it.traguardo.content.Spelling;
import it.traguardo.cycle.DueValue;
import it.traguardo.etl.Loader;
import it.traguardo.etl.Secrets;
import it.traguardo.etl.Sources;
import it.traguardo.indicator.Indicators;
import it.traguardo.indicator.LoadOutcomes;
import it.traguardo.plan.Plan;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What needs somebody: found, kept, told by mail, and muted. */
public final class Problems {

    private final AlertSettingsReader reader;
    private final Supplier<Set<String>> topics;
    private final Clock clock;
    private final ProblemStore problems;
    private final NoticeStore notices;
    private final Ledger ledger;
    private final Mailer mailer;
    private final Delivery delivery;
    private final List<ProblemFinder> finders;
    private final MailProblems mail;
    private AlertSettings settings = AlertSettings.NONE;

    /**
     * @param store the application store
     * @param due values somebody is to enter by hand
     * @param limits what each source says itself; those with faults are absent
     */
    public Problems(
            DataSource store,
            AlertSettingsReader reader,
            Sources sources,
            Loader loader,
            LoadOutcomes outcomes,
            Indicators indicators,
            Plan plan,
            Supplier<List<DueValue>> due,
            Supplier<Map<String, SourceLimits>> limits,
            Secrets secrets,
            Clock clock) {
        var client = JdbcClient.create(store);
        this.reader = reader;
        this.clock = clock;
        this.topics = () -> {
            var names = new TreeSet<>(sources.names());
            plan.indicators().forEach(indicator -> names.add(indicator.code()));
            return names;
        };
        this.problems = new ProblemStore(client);
        this.notices = new NoticeStore(client);
        this.ledger = new Ledger(problems, notices, new TransactionTemplate(new JdbcTransactionManager(store)));
        this.mailer = new Mailer(secrets);
        this.delivery = new Delivery(notices, mailer, clock);
        this.mail = new MailProblems(() -> settings, notices);
        this.finders = List.of(
                new SourceProblems(outcomes, loader::unrecorded, sources::names, () -> limits(limits.get())),
                new IndicatorProblems(indicators, plan),
                new ManualValueProblems(due),
                mail);
    }

    /** Those there are, the longest first, as last looked for. */
    public List<Problem> current() {
        Map<String, Instant> mutes = problems.mutes(clock.instant());
        Map<String, Instant> sent = notices.lastSent();
        return problems.known().stream()
                .filter(KnownProblem::lasts)
                .map(problem -> new Problem(
                        problem.kind(),
                        problem.subject(),
                        problem.topic(),
                        problem.since(),
                        later(mutes.get(problem.key()), mutes.get(problem.topic())),
                        Optional.ofNullable(sent.get(problem.key())),
                        problem.headline(),
                        problem.body()))
                .toList();
    }

    /** Looks for problems anew and keeps them; tells nobody. While {@code alerts.yaml} has faults, those known stay. */
    public synchronized void refresh() {
        settings = reader.read();
        List<ProblemFinder> some = settings.faults().isEmpty() ? finders : List.of(mail);
        some.forEach(finder -> ledger.update(finder, settings.pages(), clock.instant()));
    }

    /** Looks for problems, and tells of those that began or ended. */
    public synchronized void look() {
        refresh();
        deliver();
    }

    /** Tells what is still to be told. */
    synchronized void deliver() {
        settings = reader.read();
        if (settings.faults().isEmpty()) {
            ledger.tell(settings, clock.instant());
            delivery.deliver(settings);
            ledger.update(mail, settings.pages(), clock.instant());
            ledger.tell(settings, clock.instant());
            delivery.deliver(settings);
        }
    }

    /**
     * Tells nobody of a problem, or of any problem of a source or indicator, before an instant.
     *
     * @param target {@link Problem#key()}, or a source or indicator
     * @throws IllegalArgumentException when there is none of that name, or the instant is past
     */
    public void mute(String target, Instant until) {
        if (!until.isAfter(clock.instant())) {
            throw new IllegalArgumentException("%s is past. Name a later instant.".formatted(until));
        }
        Set<String> known = new TreeSet<>(topics.get());
        problems.known().forEach(problem -> known.addAll(List.of(problem.key(), problem.topic())));
        if (!known.contains(target)) {
            throw new IllegalArgumentException("There is no problem, source or indicator '%s'. %s"
                    .formatted(
                            target,
                            Spelling.nearest(target, known)
                                    .map("Did you mean '%s'?"::formatted)
                                    .orElse("They are: %s.".formatted(String.join(", ", known)))));
        }
        problems.mute(target, until);
    }

    /** False when it was not muted. */
    public boolean unmute(String target) {
        return problems.unmute(target);
    }

    /**
     * Sends a mail to everybody who may be told something, at once.
     *
     * @throws IllegalArgumentException when nobody is to be told anything, or {@code alerts.yaml} has faults
     */
    public List<TestMail> sendTest() {
        AlertSettings read = reader.read();
        if (!read.faults().isEmpty()) {
            throw new IllegalArgumentException(read.faults().getFirst().toString());
        }
        var server = read.server()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no etl/alerts.yaml, so no mail is sent. Write one with smtp and recipients."));
        var mails = new ArrayList<TestMail>();
        for (String recipient : read.addresses()) {
            try {
                mailer.send(
                        server,
                        UUID.randomUUID().toString(),
                        recipient,
                        NoticeText.testTitle(),
                        NoticeText.test(read.pages()),
                        clock.instant());
                mails.add(new TestMail(recipient, Optional.empty()));
            } catch (NotSentException refused) {
                mails.add(new TestMail(recipient, Optional.ofNullable(refused.getMessage())));
            }
        }
        return mails;
    }

    private Function<String, SourceLimits> limits(Map<String, SourceLimits> declared) {
        SourceLimits others = settings.limits();
        return source -> declared.getOrDefault(source, SourceLimits.NONE).or(others);
    }

    private static Optional<Instant> later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return Optional.ofNullable(one == null ? other : one);
        }
        return Optional.of(one.isAfter(other) ? one : other);
    }

    /** @param fault why the mail server did not take it; empty when it did */
    public record TestMail(String recipient, Optional<String> fault) {}
}
