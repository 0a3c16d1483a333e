import { useId } from 'react';

/** A button that opens the device's choice of files; with `camera` it takes a photo where there is a camera. */
export function FilePick({
  text,
  accept,
  camera = false,
  multiple = false,
  onPick,
}: {
  text: string;
  accept?: string;
  camera?: boolean;
  multiple?: boolean;
  onPick: (files: readonly File[]) => void;
}) {
  const id = useId();
  return (
    <span className="jg-file-picker">
      <input
        id={id}
        type="file"
        className="sr-only"
        multiple={multiple}
        accept={accept}
        capture={camera ? 'environment' : undefined}
        onChange={({ currentTarget }) => {
          onPick([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      <label htmlFor={id} className="krds-btn secondary medium">
        {text}
      </label>
    </span>
  );
}
