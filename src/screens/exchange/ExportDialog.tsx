export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  return <button onClick={onClose}>x</button>;
}
