# syntax=docker/dockerfile:1

# Build: the same wrapper and JDK as anywhere else. Dependencies come first, so that they are fetched once.
FROM eclipse-temurin:25-jdk AS build
# The wrapper checks the checksum of a zip.
RUN apt-get update && apt-get install -y --no-install-recommends unzip && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp dependency:go-offline
COPY .config .config
COPY config config
COPY src src
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -DskipTests package
RUN java -Djarmode=tools -jar target/dateline.jar extract --layers --destination layers

# Run: no compiler, no root; nothing but /data and /tmp is written, so the rest can be read-only:
#   docker run --read-only --tmpfs /tmp -v dateline:/data -p 127.0.0.1:8080:8080 dateline
FROM eclipse-temurin:25-jre
# What pictures of figures are lettered with.
RUN apt-get update && apt-get install -y --no-install-recommends fontconfig fonts-dejavu-core \
    && rm -rf /var/lib/apt/lists/*
RUN groupadd --system --gid 10001 dateline \
    && useradd --system --uid 10001 --gid dateline --home-dir /data --shell /usr/sbin/nologin dateline \
    && install -d -o dateline -g dateline -m 0750 /data
WORKDIR /app
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
# Native code of the embedding model is unpacked under /data: /tmp may forbid to run what it holds.
ENV DATELINE_HOME=/data \
    SERVER_ADDRESS=0.0.0.0 \
    SERVER_PORT=8080 \
    JDK_JAVA_OPTIONS="--add-modules=jdk.incubator.vector --enable-native-access=ALL-UNNAMED -XX:MaxRAMPercentage=75 -XX:TrimNativeHeapInterval=5000"
# What Java learns in one start is kept for all others. A start with other flags or another JDK passes it over.
RUN DATELINE_HOME=/tmp/training java -XX:AOTCacheOutput=dateline.aot -Dspring.context.exit=onRefresh -jar dateline.jar \
    && rm -rf /tmp/training
USER dateline
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
# The image has bash but need not have curl.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>\"/dev/tcp/127.0.0.1/$SERVER_PORT\" && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '^HTTP/1.1 200' <&3"]
ENTRYPOINT ["java", "-XX:AOTCache=dateline.aot", "-jar", "dateline.jar"]
CMD ["serve"]
