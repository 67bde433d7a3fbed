// Stands in for the package: a plugin of react-markdown, which is a stub too.
export default function remarkGfm(): void {}
