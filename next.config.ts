import type { NextConfig } from 'next'

/** The letters of the papers that DejaVu lacks. */
const otherLetters = ['@fontsource/noto-sans-khmer', '@fontsource/noto-sans-devanagari', '@fontsource/noto-sans-ethiopic', '@fontsource-variable/noto-sans-sc', '@fontsource-variable/noto-sans-kr'].flatMap((name) => [`./node_modules/${name}/LICENSE`, `./node_modules/${name}/unicode.json`, `./node_modules/${name}/files/*.woff2`])

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
  // They read files that stand beside them.
  serverExternalPackages: ['pdfkit', 'wawoff2'],
  outputFileTracingIncludes: { '/api/ready': ['./prisma/migrations/**/*'], '/families/\\[familyId\\]/discharge/\\[planId\\]/plan.pdf': ['./node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf', './node_modules/dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf', ...otherLetters] },
  headers: () => Promise.resolve([{ source: '/_next/static/:path*', headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }] }]),
}

export default nextConfig
