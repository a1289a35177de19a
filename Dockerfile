# One image for web, realtime and migrations: docker-compose.yml says which of them a container runs.
FROM node:24.21.0-bookworm-slim
ENV NEXT_TELEMETRY_DISABLED=1 TURBO_TELEMETRY_DISABLED=1 CHECKPOINT_DISABLE=1 DO_NOT_TRACK=1
WORKDIR /parley
COPY . .
RUN npm ci && npm run build && chown -R node:node /parley
USER node
