package dev.voicecoach.gateway.outage;

import dev.voicecoach.schemas.FailureCode;

/** Something of ours that is away, as callers read about it. */
public enum Outage {
    DATABASE(
            FailureCode.DATABASE_UNAVAILABLE.code(),
            "Our database does not answer at the moment. Nothing was lost; please try again."),
    VAULT(
            FailureCode.VAULT_UNAVAILABLE.code(),
            "Our store for recordings does not answer at the moment. Please try again."),
    STORAGE("storage_unavailable", "We cannot take uploads at the moment. Please try again in a minute."),
    QUESTION_SERVICE(
            "question_service_unavailable", "The question bank does not answer at the moment. Please try again.");

    /** Value of the {@code Retry-After} header. */
    public static final String RETRY_AFTER_SECONDS = "10";

    private final String code;
    private final String detail;

    Outage(String code, String detail) {
        this.code = code;
        this.detail = detail;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }
}
