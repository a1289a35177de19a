# The images of docker-compose.yml: each has the files that its programs use, and no others. Nothing runs as root.
FROM node:24.21.0-bookworm-slim AS node

FROM node AS build
ENV NEXT_TELEMETRY_DISABLED=1 TURBO_TELEMETRY_DISABLED=1 CHECKPOINT_DISABLE=1 DO_NOT_TRACK=1
WORKDIR /parley
COPY . .
RUN npm ci && npm run build && node scripts/containers/collect.ts /images

# The realtime server, and the migrations.
FROM node AS server
ENV NODE_ENV=production REALTIME_PORT=3001
WORKDIR /parley
COPY --from=build /images/server ./
USER node
EXPOSE 3001
HEALTHCHECK --interval=5s --timeout=3s --start-period=20s CMD ["node", "scripts/containers/is-alive.ts", "3001"]
CMD ["node", "apps/realtime/src/main.ts"]

FROM node AS web
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0 PORT=3000
WORKDIR /parley
COPY --from=build /images/web ./
USER node
EXPOSE 3000
HEALTHCHECK --interval=5s --timeout=3s --start-period=20s CMD ["node", "scripts/containers/is-alive.ts", "3000"]
CMD ["node", "apps/web/server.js"]

FROM caddy:2.10.2-alpine AS proxy
# A volume that is new gets the owner that its folder has here.
RUN chown 1000:1000 /data /data/caddy /config /config/caddy
COPY docs/operations/Caddyfile /etc/caddy/Caddyfile
USER 1000:1000
EXPOSE 80 443
