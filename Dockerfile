FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY api/package.json api/
COPY admin/package.json admin/
COPY tests/package.json tests/

# The database client and the console are generated here; what they need stays behind.
FROM packages AS generated
RUN npm ci --omit=dev --include-workspace-root --workspace @sijill/api --workspace @sijill/admin
COPY . .
RUN node --import tsx api/src/prepare.ts

FROM packages
RUN npm ci --omit=dev --include-workspace-root --workspace @sijill/api && npm cache clean --force \
  && mkdir --mode=700 /data && chown node:node /data
COPY tsconfig.json tsconfig.base.json ./
COPY prisma prisma
COPY schema schema
COPY api api
COPY --from=generated /app/api/generated api/generated
COPY --from=generated /app/admin/dist admin/dist

ENV NODE_ENV=production HOST=0.0.0.0 SIJILL_DATA_DIR=/data
USER node
VOLUME /data
EXPOSE 4000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --start-interval=1s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 4000}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "tsx", "api/src/main.ts"]
