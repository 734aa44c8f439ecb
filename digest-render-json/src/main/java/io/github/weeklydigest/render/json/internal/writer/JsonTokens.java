package io.github.weeklydigest.render.json.internal.writer;

import io.github.weeklydigest.model.Block;
import java.util.List;

/** What JSON is made of, in order. */
interface JsonTokens {
    void startObject();

    void endObject();

    void startArray();

    void endArray();

    /** The name of a member, which needs no escapes; its value follows. */
    void name(String name);

    void text(String text);

    /** The plain text of blocks as one string. */
    void plainText(List<Block> blocks);

    void number(int number);

    void bool(boolean value);

    /** The end of a line, behind a whole value. */
    void endLine();

    /** Hands on all that is held; the target stays open. */
    void end();
}
