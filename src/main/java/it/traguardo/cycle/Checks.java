package it.traguardo.cycle;

import it.traguardo.access.Role;
import it.traguardo.cycle.SignedCheck.Judgement;
import it.traguardo.cycle.SignedCheck.Outcome;
import it.traguardo.indicator.Indicators;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.Plan;
import it.traguardo.vocabulary.Rome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks of sheets: written, signed by a director with the values of that moment, judged by somebody else. */
public final class Checks {

    private static final Set<Role> SIGNING = Set.of(Role.DIRECTOR);
    private static final Set<Role> JUDGING = Set.of(Role.PLANNER, Role.AUDITOR);
    private static final int MOST_TEXT = 8000;
    private static final int MOST_NOTE = 2000;

    private final Freezer freezer;
    private final Lifecycle lifecycle;
    private final ApprovedTargets approved;
    private final DraftStore drafts;
    private final SignedChecks signed;
    private final TransactionTemplate transactions;
    private final Clock clock;

    /** @param store the application store */
    public Checks(
            DataSource store,
            Plan plan,
            Indicators indicators,
            Lifecycle lifecycle,
            ApprovedTargets approved,
            Clock clock) {
        var client = JdbcClient.create(store);
        this.freezer = new Freezer(plan, indicators);
        this.lifecycle = lifecycle;
        this.approved = approved;
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(store));
        this.drafts = new DraftStore(client, transactions);
        this.signed = new SignedChecks(client);
        this.clock = clock;
    }

    /** What would be signed now. */
    public CheckPreview preview(ObjectiveSheet sheet, CheckKind kind) {
        Freezer.Frozen frozen = freezer.read(sheet, kind);
        return new CheckPreview(
                frozen.values(),
                frozen.score(),
                drafts.find(sheet.code(), kind),
                CheckDocument.fingerprint(frozen.values()));
    }

    /** Signatures of one check, the last revision first; the first of them is the one that holds. */
    public List<SignedCheck> signatures(String sheet, CheckKind kind) {
        return signed.of(sheet, kind);
    }

    /** Every signature there is, the first one first. */
    public List<SignedCheck> all() {
        return signed.all();
    }

    /** Whether it can be signed: never yet, or returned. */
    public boolean isOpen(String sheet, CheckKind kind) {
        return !signed.holds(sheet, kind);
    }

    /** The last signature of each sheet with one of this kind, by code of the sheet; without the rows. */
    public Map<String, SignedCheck> last(CheckKind kind) {
        return signed.last(kind).stream().collect(Collectors.toMap(SignedCheck::sheet, Function.identity()));
    }

    /** Keeps what is written so far; nothing is asked of it yet. */
    public void save(Actor actor, ObjectiveSheet sheet, CheckKind kind, CheckDraft draft) {
        Lifecycle.checkRole(SIGNING, actor, "Writing the check of " + sheet.code());
        checkLengths(draft);
        drafts.save(sheet.code(), kind, draft, actor.user(), Store.now(clock));
    }

    /**
     * Freezes the values and signs them with what is written of them.
     *
     * @param fingerprint of the values that the director saw
     * @throws RefusedException when it may not be, and why; what is written is kept all the same
     */
    public SignedCheck sign(Actor actor, ObjectiveSheet sheet, CheckKind kind, CheckDraft draft, String fingerprint) {
        save(actor, sheet, kind, draft);
        LocalDate cutOff = kind.cutOff(sheet.year());
        if (Rome.today(clock).isBefore(cutOff)) {
            throw new RefusedException(
                    Refusal.TOO_EARLY,
                    "The check of %s is of %s, which is to come. Sign it from that day on."
                            .formatted(sheet.code(), cutOff),
                    cutOff.toString());
        }
        if (draft.narrative().isBlank()) {
            throw new RefusedException(
                    Refusal.NARRATIVE, "The check of %s has no narrative. Write it.".formatted(sheet.code()));
        }
        approved.changedWithoutAct(sheet).stream().findFirst().ifPresent(change -> {
            throw new RefusedException(
                    Refusal.TARGET,
                    "The target of %s for %s is not the one %s was approved with, and no act varied it. Write the variation and its act in the file of the sheet."
                            .formatted(change.indicator(), change.period().code(), sheet.code()),
                    change.indicator(),
                    change.period().code());
        });
        Freezer.Frozen frozen = freezer.read(sheet, kind);
        checkRemarks(frozen, draft);
        if (!CheckDocument.fingerprint(frozen.values()).equals(fingerprint)) {
            throw new RefusedException(
                    Refusal.DATA,
                    "The values of %s have changed since they were shown. Look at them again, then sign."
                            .formatted(sheet.code()));
        }
        return transactions.execute(transaction -> add(actor, sheet, kind, draft, frozen));
    }

    private SignedCheck add(
            Actor actor, ObjectiveSheet sheet, CheckKind kind, CheckDraft draft, Freezer.Frozen frozen) {
        List<SignedCheck> before = signed.of(sheet.code(), kind);
        if (!before.isEmpty() && !before.getFirst().isReturned()) {
            throw new RefusedException(
                    Refusal.SIGNED,
                    "The check of %s was signed by %s and not returned. It stays as it is."
                            .formatted(sheet.code(), before.getFirst().signedBy()),
                    before.getFirst().signedBy());
        }
        switch (kind) {
            case MID_YEAR -> lifecycle.move(Step.SIGN_MID_YEAR, sheet.code(), actor, "", "");
            case FINAL -> lifecycle.move(Step.SIGN_FINAL, sheet.code(), actor, "", "");
            case MATURED -> checkHasResult(sheet);
        }
        Optional<SignedChecks.Link> last = signed.last();
        var check = new SignedCheck(
                        last.map(SignedChecks.Link::position).orElse(0) + 1,
                        sheet.code(),
                        kind,
                        before.size() + 1,
                        kind.cutOff(sheet.year()),
                        frozen.score(),
                        draft.narrative(),
                        frozen.values().stream()
                                .map(value -> value.with(draft.remark(value.indicator())))
                                .toList(),
                        actor.user(),
                        Store.now(clock),
                        last.map(SignedChecks.Link::sha256).orElse(SignedCheck.NONE_BEFORE),
                        "",
                        Optional.empty())
                .hashed();
        signed.add(check);
        return check;
    }

    /**
     * Validates a signature, or returns it to be signed again.
     *
     * @throws RefusedException when whoever signed it, or entered one of its values, does
     */
    public void judge(Actor actor, int position, Outcome outcome, String note) {
        Lifecycle.checkRole(JUDGING, actor, "Validating a check");
        SignedCheck check = signed.find(position)
                .orElseThrow(() -> new IllegalArgumentException("There is no signature %d.".formatted(position)));
        if (outcome == Outcome.RETURNED && note.isBlank()) {
            throw new RefusedException(
                    Refusal.NOTE, "The check of %s is returned without a word. Write why.".formatted(check.sheet()));
        }
        RefusedException.checkLength("The note", note, MOST_NOTE);
        if (check.judgement().isPresent()) {
            throw judgedBefore(check);
        }
        var draft = new Judgement(outcome, actor.user(), Store.now(clock), note.strip(), "");
        var judgement =
                new Judgement(outcome, draft.by(), draft.at(), draft.note(), CheckDocument.sha256(check, draft));
        transactions.executeWithoutResult(transaction -> {
            try {
                if (!signed.judge(check, judgement)) {
                    throw new RefusedException(
                            Refusal.SAME_PERSON,
                            "%s signed the check of %s or entered a value of it and cannot validate it. Somebody else must."
                                    .formatted(actor.user(), check.sheet()),
                            actor.user());
                }
            } catch (DuplicateKeyException second) {
                throw judgedBefore(check);
            }
            if (outcome == Outcome.VALIDATED && check.kind() == CheckKind.FINAL) {
                lifecycle.move(Step.VALIDATE, check.sheet(), actor, "", note);
            }
        });
    }

    private static RefusedException judgedBefore(SignedCheck check) {
        return new RefusedException(Refusal.JUDGED, "The check of %s was judged before.".formatted(check.sheet()));
    }

    /** What has matured stands beside a final result. */
    private void checkHasResult(ObjectiveSheet sheet) {
        if (signed.of(sheet.code(), CheckKind.FINAL).isEmpty()) {
            throw new RefusedException(
                    Refusal.STATE,
                    "%s has no final result to stand beside. Sign that of 31/12 first.".formatted(sheet.code()),
                    sheet.code());
        }
    }

    private static void checkRemarks(Freezer.Frozen frozen, CheckDraft draft) {
        frozen.values().stream()
                .filter(CheckPreview::isRemarkRequired)
                .filter(value -> !draft.remark(value.indicator()).isWhole())
                .findFirst()
                .ifPresent(value -> {
                    throw new RefusedException(
                            Refusal.REMARK,
                            "%s misses its target, and its cause or corrective action is missing. Write both."
                                    .formatted(value.indicator()),
                            value.indicator());
                });
    }

    private static void checkLengths(CheckDraft draft) {
        RefusedException.checkLength("The narrative", draft.narrative(), MOST_TEXT);
        draft.remarks().forEach((indicator, remark) -> {
            RefusedException.checkLength("The cause of " + indicator, remark.cause(), MOST_TEXT);
            RefusedException.checkLength("The corrective action of " + indicator, remark.remedy(), MOST_TEXT);
        });
    }
}
