export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  return <button onClick={onClose}>x</button>;
}
