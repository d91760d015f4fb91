package dev.voicecoach.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTraceTest {
    @Test
    void keepsTheClientsTrace() {
        var header = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        assertThat(RequestTrace.parse(header).traceparent()).isEqualTo(header);
        assertThat(RequestTrace.parse(header).requestId()).isEqualTo("req_0af7651916cd43dd8448eb211c80319c");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "x\r\nSet-Cookie: a=b"
            })
    void beginsOneInPlaceOfWhatIsNotATrace(String header) {
        assertThat(RequestTrace.parse(header).traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }
}
