# syntax=docker/dockerfile:1

FROM node:24-bookworm-slim AS packages
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1 CHECKPOINT_DISABLE=1
COPY package.json package-lock.json ./
RUN npm ci

# Holds every source and package: builds the server, and runs `npm run migrate` before new servers start.
FROM packages AS build
COPY . .
RUN BUILD_STANDALONE=1 npm run build

FROM build AS migrate
RUN mkdir -p .data && chown node:node .data
USER node
CMD ["node", "--import", "tsx", "src/cli/migrate.ts"]

# Holds the server and nothing else. It never learns the owner's address.
FROM node:24-bookworm-slim AS app
WORKDIR /app
# Connections stay open longer than a proxy keeps its own, so that no request meets one that is being closed.
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 PORT=3000 HOSTNAME=0.0.0.0 KEEP_ALIVE_TIMEOUT=75000
COPY --from=build /app/.next/standalone ./
COPY --from=build /app/.next/static ./.next/static
COPY --from=build /app/public ./public
COPY --from=build /app/prisma/migrations ./prisma/migrations
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
