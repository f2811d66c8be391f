package it.traguardo.demo;

/** A kind of request with its own yearly volume; the four kinds of access are one stream. */
enum RequestStream {
    PATROCINIO(560, 720),
    INTERROGAZIONE(347, 391),
    QUESTION_TIME(287, 292),
    DOMANDA_ATTUALITA(165, 232),
    ACCESSO(90, 150);

    private final int fewestYearly;
    private final int mostYearly;

    RequestStream(int fewestYearly, int mostYearly) {
        this.fewestYearly = fewestYearly;
        this.mostYearly = mostYearly;
    }

    int yearlyVolume(Chance chance) {
        return chance.between(fewestYearly, mostYearly);
    }

    boolean isCouncil() {
        return this != PATROCINIO && this != ACCESSO;
    }
}
