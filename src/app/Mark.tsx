/** The wave: Wayfelt's mark. */
export function Mark() {
  return (
    <svg viewBox="0 0 24 24" width={20} height={20} aria-hidden="true">
      <path
        d="M3 15c2.4 0 3-7 5.6-7S12 17 15 17s3.6-8 6-8"
        fill="none"
        stroke="var(--violet)"
        strokeWidth={2.6}
        strokeLinecap="round"
      />
    </svg>
  );
}
