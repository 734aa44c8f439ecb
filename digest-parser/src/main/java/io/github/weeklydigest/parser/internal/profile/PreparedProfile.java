package io.github.weeklydigest.parser.internal.profile;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of a built-in profile in bytes, which are read in a small part of the time that its YAML takes: loading a parser
 * of YAML and running it once takes a tenth of the time in which a process converts one digest. The build writes them beside
 * the YAML.
 */
final class PreparedProfile {
    private static final String YAML = ".yaml";
    private static final int TEXT = 0;
    private static final int LIST = 1;
    private static final int MAPPING = 2;

    private final DataInputStream in;
    private final PatternWatch watch = new PatternWatch();

    private PreparedProfile(DataInputStream in) {
        this.in = in;
    }

    /**
     * Writes the prepared form of each profile in a folder beside it.
     *
     * @param args the folder
     */
    public static void main(String[] args) throws IOException {
        try (DirectoryStream<Path> profiles = Files.newDirectoryStream(Path.of(args[0]), '*' + YAML)) {
            for (Path profile : profiles) {
                String name = profile.getFileName().toString();
                Path prepared = profile.resolveSibling(fileName(name.substring(0, name.length() - YAML.length())));
                Files.write(prepared, write(YamlProfile.parse(Files.readString(profile))));
            }
        }
    }

    /** The name of the file with the prepared form of a profile. */
    static String fileName(String profile) {
        return profile + ".prepared";
    }

    static byte[] write(ProfileNode profile) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(profile, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static void write(ProfileNode node, DataOutputStream out) throws IOException {
        out.writeShort(node.line());
        if (node.isMapping()) {
            out.writeByte(MAPPING);
            out.writeShort(node.entries().size());
            for (Map.Entry<String, ProfileNode> entry : node.entries().entrySet()) {
                out.writeUTF(entry.getKey());
                write(entry.getValue(), out);
            }
        } else if (node.isList()) {
            out.writeByte(LIST);
            out.writeShort(node.elements().size());
            for (ProfileNode element : node.elements()) {
                write(element, out);
            }
        } else {
            out.writeByte(TEXT);
            out.writeUTF(node.text());
        }
    }

    static ProfileNode read(InputStream bytes) throws IOException {
        return new PreparedProfile(new DataInputStream(bytes)).value("");
    }

    private ProfileNode value(String key) throws IOException {
        int line = in.readUnsignedShort();
        int kind = in.readUnsignedByte();
        if (kind == TEXT) {
            return ProfileNode.ofText(line, key, watch, in.readUTF());
        }
        int size = in.readUnsignedShort();
        if (kind == LIST) {
            List<ProfileNode> elements = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                elements.add(value(ProfileNode.keyOfElement(key, i)));
            }
            return ProfileNode.ofElements(line, key, watch, elements);
        }
        Map<String, ProfileNode> entries = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            String name = in.readUTF();
            entries.put(name, value(ProfileNode.keyOfEntry(key, name)));
        }
        return ProfileNode.ofEntries(line, key, watch, entries);
    }
}
