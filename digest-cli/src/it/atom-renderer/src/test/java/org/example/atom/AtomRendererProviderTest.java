package org.example.atom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weeklydigest.render.contract.RendererContract;
import java.util.List;
import org.junit.jupiter.api.Test;

class AtomRendererProviderTest {
    @Test
    void keepsTheContract() {
        assertEquals(List.of(), RendererContract.check(new AtomRendererProvider()));
    }
}
