package dev.voicecoach.question.tailored;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/questions/search}: a POST because of its long text; it changes nothing. */
@RestController
class TailoredController {
    private final TailoredReader reader;
    private final TailorQuestions tailorQuestions;

    TailoredController(TailoredReader reader, TailorQuestions tailorQuestions) {
        this.reader = reader;
        this.tailorQuestions = tailorQuestions;
    }

    @PostMapping(path = "/v1/questions/search", consumes = MediaType.APPLICATION_JSON_VALUE)
    TailoredAnswer search(HttpServletRequest request) throws IOException {
        return tailorQuestions.tailor(reader.read(request.getInputStream()));
    }
}
