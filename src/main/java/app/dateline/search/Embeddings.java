package app.dateline.search;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Vectors that were computed before, by model and text. */
@Repository
class Embeddings {
    private static final int AT_A_TIME = 500;

    private final JdbcClient jdbc;

    Embeddings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The known ones among texts given by their sha-256. */
    Map<String, float[]> known(String model, Collection<String> sha256s) {
        Map<String, float[]> known = new HashMap<>();
        List<String> asked = sha256s.stream().distinct().toList();
        for (int from = 0; from < asked.size(); from += AT_A_TIME) {
            jdbc.sql("select sha256, vector from embedding where model = :model and sha256 in (:texts)")
                    .param("model", model)
                    .param("texts", asked.subList(from, Math.min(asked.size(), from + AT_A_TIME)))
                    .query(row -> {
                        known.put(row.getString("sha256"), floats(row.getBytes("vector")));
                    });
        }
        return known;
    }

    /** Remembers a vector; a text that has one keeps an equal one. */
    void remember(String model, String sha256, float[] vector) {
        jdbc.sql(
                """
                        merge into embedding as known using (values (cast(:model as varchar), cast(:text as varchar),
                        cast(:vector as bytea))) as fresh (model, sha256, vector)
                        on known.model = fresh.model and known.sha256 = fresh.sha256
                        when not matched then insert (model, sha256, vector) values (fresh.model, fresh.sha256, fresh.vector)""")
                .param("model", model).param("text", sha256).param("vector", bytes(vector)).update();
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    private static float[] floats(byte[] bytes) {
        var vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return vector;
    }
}
