# The bot in a container: run it read-only, with a volume for the database and /tmp in memory (see README.md).
FROM python:3.13-slim AS build
COPY requirements.lock /build/
RUN python -m venv /venv \
 && /venv/bin/pip install --no-cache-dir --require-hashes --no-deps --requirement /build/requirements.lock

FROM python:3.13-slim
RUN useradd --system --uid 10001 --home-dir /data --create-home tracuu
COPY --from=build /venv /venv
COPY corpus /app/corpus
COPY index /app/index
COPY bot /app/bot
RUN /venv/bin/python -m compileall -q /app
WORKDIR /app
USER 10001
VOLUME /data
ENV DATABASE_URL=sqlite:////data/tracuu.db PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
STOPSIGNAL SIGTERM
ENTRYPOINT ["/venv/bin/python", "-m", "bot"]
CMD ["run"]
