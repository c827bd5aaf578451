package org.openmappa.law;

/** What has to be asked about an offence because a schedule turns on it. Never guessed: unanswered is unknown. */
public enum Circumstance {
    VICTIM_UNDER_18("The victim, or other person involved, was under 18"),
    VICTIM_UNDER_16("The victim, or other person involved, was under 16"),
    IMAGE_UNDER_16("The images showed a person under 16"),
    SEXUAL_GRATIFICATION("It was done for the purpose of sexual gratification"),
    HARM_OR_DAMAGE_INTENDED(
            "The burglar intended grievous bodily harm, or unlawful damage to the building or its contents"),
    RAPE_INTENDED("The burglar intended rape"),
    DEATH_CAUSED("An accident caused a death"),
    ARSON("The damage was done by fire"),
    MURDER_INVOLVED("The offence involved murder"),
    SEXUAL_EXPLOITATION("The trafficking was for sexual exploitation"),
    CLASS_A("The drug was Class A"),
    SUPPLIED_TO_CHILD("The supply or offer was to a person under 18"),
    TERRORIST_CONNECTION("The court determined that the offence had a terrorist connection"),
    NOTIFICATION_ORDER("A court here made a notification order on the conviction abroad"),
    SERVING_IN_1997("On 1 September 1997 the person had still to be dealt with, or was serving or detained for it");

    private final String words;

    Circumstance(String words) {
        this.words = words;
    }

    public String inWords() {
        return words;
    }
}
