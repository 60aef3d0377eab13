/** Shows that a line opens, and whether it is open: for a `summary` whose own mark is gone. One element drawn by the style sheet, since a page holds hundreds. */
export function FoldMark() {
  return <span aria-hidden="true" className="fold-mark" />
}
