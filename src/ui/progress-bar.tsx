/** How far something is. What it counts stands beside it in words. */
export function ProgressBar({ done, of }: { readonly done: number; readonly of: number }) {
  return <progress aria-label="How far it is" max={Math.max(of, 1)} value={done} className="h-3 w-full max-w-md appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent" />
}
