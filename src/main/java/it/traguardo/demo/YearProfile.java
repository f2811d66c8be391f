package it.traguardo.demo;

/**
 * What makes one year unlike another.
 *
 * @param patronageMeanDays calendar days drawn for an investigation that nothing suspends, before it is moved to a
 *     working day
 * @param agileShare investigations carried out remotely, 0 to 1
 * @param uninvestigatedShare patronage requests whose investigation never ends, 0 to 1
 * @param unansweredShare council questions and access requests that nobody answers, 0 to 1
 */
record YearProfile(double patronageMeanDays, double agileShare, double uninvestigatedShare, double unansweredShare) {

    /** How long a remote investigation takes, over the mean of all. */
    private static final double AGILE_PACE = 0.85;

    static YearProfile of(int year) {
        return switch (year) {
            case 2021 -> new YearProfile(18.1, 0.62, 0.030, 0.052);
            case 2022 -> new YearProfile(12.45, 0.45, 0.022, 0.034);
            case 2023 -> new YearProfile(14.75, 0.36, 0.016, 0.028);
            case 2024 -> new YearProfile(12.3, 0.33, 0.020, 0.040);
            case 2025 -> new YearProfile(11.3, 0.35, 0.010, 0.020);
            default -> new YearProfile(13.9, 0.38, 0.012, 0.024);
        };
    }

    double meanDays(boolean agile) {
        double pace = agile ? AGILE_PACE : (1 - agileShare * AGILE_PACE) / (1 - agileShare);
        return patronageMeanDays * pace;
    }
}
