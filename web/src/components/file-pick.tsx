import { useId } from 'react';

/** A button that lets a person choose one file of their device. */
export function FilePick({ text, accept, onPick }: { text: string; accept: string; onPick: (file: File) => void }) {
  const id = useId();
  return (
    <span className="jg-file-picker">
      <input
        id={id}
        type="file"
        className="sr-only"
        accept={accept}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onPick(file);
          currentTarget.value = '';
        }}
      />
      <label htmlFor={id} className="krds-btn secondary medium">
        {text}
      </label>
    </span>
  );
}
