package dev.voicecoach.gateway.task;

import dev.voicecoach.gateway.result.ResultReader;
import dev.voicecoach.gateway.result.Subtitles;
import dev.voicecoach.platform.identity.Caller;
import dev.voicecoach.platform.problem.ProblemException;
import dev.voicecoach.platform.store.RecordingGoneException;
import dev.voicecoach.schemas.events.AnswerInput;
import dev.voicecoach.schemas.events.TranscriptReady;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;

/** {@code GET /v1/tasks/{id}/transcript}: what was said, as soon as it is known, in the form that {@code Accept} asks for. */
@RestController
class TranscriptController {
    /** Bytes where it is text, so that no converter has an idea of its own about the character set. */
    private record Form(MediaType type, boolean withTimes, Function<TranscriptReady, Object> body) {
        static Form text(String type, boolean withTimes, Function<TranscriptReady, String> text) {
            return new Form(
                    new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8),
                    withTimes,
                    transcript -> text.apply(transcript).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The first is for clients that take anything. */
    private static final List<Form> FORMS = List.of(
            new Form(MediaType.APPLICATION_JSON, false, ResultReader::show),
            Form.text("text/plain", false, transcript -> transcript.getText() + '\n'),
            Form.text("text/vtt", true, Subtitles::webVtt),
            Form.text("application/x-subrip", true, Subtitles::subRip));

    private final Tasks tasks;
    private final ResultReader results;
    private final HeaderContentNegotiationStrategy accept = new HeaderContentNegotiationStrategy();

    TranscriptController(Tasks tasks, ResultReader results) {
        this.tasks = tasks;
        this.results = results;
    }

    /** @throws ProblemException 404 as when polling; 409 {@code transcript_not_ready} while it is not there */
    @GetMapping("/v1/tasks/{id}/transcript")
    ResponseEntity<Object> transcript(Caller caller, @PathVariable("id") String taskId, NativeWebRequest request)
            throws HttpMediaTypeNotAcceptableException {
        caller.require("tasks:read");
        var id = PollTask.idOf(caller, taskId);
        var task = tasks.find(id).orElseThrow(PollTask::notFound);
        var form = form(task, request);
        var transcript = find(task);
        return ResponseEntity.ok()
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .cacheControl(CacheControl.noStore())
                .contentType(form.type())
                .body(form.body().apply(transcript));
    }

    /** What was typed has no times, so it makes no subtitles. */
    private Form form(Task task, NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        var forms = FORMS.stream()
                .filter(form -> task.input() == AnswerInput.SPOKEN || !form.withTimes())
                .toList();
        for (var wanted : accept.resolveMediaTypes(request)) {
            for (var form : forms) {
                if (wanted.getQualityValue() > 0 && wanted.includes(form.type())) {
                    return form;
                }
            }
        }
        throw new HttpMediaTypeNotAcceptableException(
                forms.stream().map(Form::type).toList());
    }

    private TranscriptReady find(Task task) {
        try {
            return results.transcript(task.id()).orElseThrow(() -> notReady(task));
        } catch (RecordingGoneException e) {
            throw PollTask.notFound();
        }
    }

    private static ProblemException notReady(Task task) {
        return task.hasEnded()
                ? new ProblemException(
                        HttpStatus.CONFLICT,
                        "no_transcript",
                        "This task ended without a transcript; its error says why.")
                : new ProblemException(
                        HttpStatus.CONFLICT,
                        "transcript_not_ready",
                        "The answer is still being transcribed. Please ask again in a moment.");
    }
}
