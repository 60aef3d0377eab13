import type { NextConfig } from 'next'

const nextConfig: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  // The optimizer would keep copies of pictures that only some may see.
  images: { unoptimized: true },
  // A pasted megabyte must reach the form's own limits, which say so in words.
  experimental: { serverActions: { bodySizeLimit: '4mb' } },
  // `npm test` and CI check types by themselves, for the rules with settings of their own; a first start should not wait for it again.
  typescript: { ignoreBuildErrors: true },
  // Only the Dockerfile asks for it: `next start` does not serve a standalone build.
  ...(process.env.BUILD_STANDALONE === '1' ? { output: 'standalone' as const } : {}),
  // It reads files that stand beside it.
  serverExternalPackages: ['pdfkit'],
  outputFileTracingIncludes: { '/api/ready': ['./prisma/migrations/**/*'], '/families/\\[familyId\\]/discharge/\\[planId\\]/plan.pdf': ['./node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf', './node_modules/dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'] },
  headers: () => Promise.resolve([{ source: '/_next/static/:path*', headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }] }]),
}

export default nextConfig
