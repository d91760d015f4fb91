package dev.voicecoach.coaching.chain.langchain4j;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.voicecoach.coaching.chain.LanguageModel;
import dev.voicecoach.coaching.chain.Price;
import dev.voicecoach.coaching.chain.Prompt;
import dev.voicecoach.coaching.chain.Reply;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Any model of langchain4j. */
final class ChatLanguageModel implements LanguageModel {
    private final String name;
    private final String model;
    private final boolean isLocal;
    private final @Nullable Price price;
    private final BooleanSupplier reachable;
    private final Function<Duration, ChatModel> models;

    /** @param models one for each call, since its timeout is part of it; cheap, they share their connections */
    ChatLanguageModel(
            String name,
            String model,
            boolean isLocal,
            @Nullable Price price,
            BooleanSupplier reachable,
            Function<Duration, ChatModel> models) {
        this.name = name;
        this.model = model;
        this.isLocal = isLocal;
        this.price = price;
        this.reachable = reachable;
        this.models = models;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public boolean isLocal() {
        return isLocal;
    }

    @Override
    public @Nullable Price price() {
        return price;
    }

    @Override
    public boolean isReachable() {
        return reachable.getAsBoolean();
    }

    @Override
    public Reply ask(Prompt prompt, Duration timeout) {
        var request = ChatRequest.builder()
                .messages(SystemMessage.from(prompt.instructions()), UserMessage.from(prompt.material()))
                .responseFormat(AnswerSchema.FORMAT)
                .build();
        try {
            return reply(models.apply(timeout).chat(request));
        } catch (RuntimeException e) {
            return failure(e);
        }
    }

    private static Reply reply(ChatResponse response) {
        var reason = response.finishReason();
        var usage = response.tokenUsage();
        var in = usage == null ? null : usage.inputTokenCount();
        var out = usage == null ? null : usage.outputTokenCount();
        @Nullable String text = response.aiMessage().text();
        if (reason == FinishReason.STOP && text != null) {
            return new Reply.Answered(text, in, out);
        }
        if (reason == FinishReason.LENGTH) {
            return new Reply.Truncated(in, out);
        }
        // Anthropic's "refusal" is OTHER here.
        return reason == FinishReason.CONTENT_FILTER || reason == FinishReason.OTHER
                ? new Reply.Refused(in, out)
                : new Reply.Invalid();
    }

    /** What langchain4j cannot read, it says with whatever its parser throws. */
    static Reply failure(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoAnswerException noAnswer) {
                return noAnswer.failure();
            }
            if (cause instanceof ContentFilteredException) {
                return new Reply.Refused();
            }
        }
        return new Reply.Invalid();
    }
}
