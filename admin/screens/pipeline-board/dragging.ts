/** Dragging with the mouse or a finger, by the browser's own means. What is dragged is a deal; what takes it is a stage. */
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter'
import { preserveOffsetOnSource } from '@atlaskit/pragmatic-drag-and-drop/utils/preserve-offset-on-source'
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/utils/set-custom-native-drag-preview'
import type { AdminRecord } from '../../kernel/define-admin.ts'
import styles from './card.module.css'
import { isStage, type Stage } from './stages.ts'

const records = new WeakMap<Element, AdminRecord>()

/** Lets a card be dragged; answers what takes that away again. */
export function draggableCard(element: HTMLElement, record: AdminRecord): () => void {
  records.set(element, record)
  return draggable({
    element,
    onDragStart: () => element.toggleAttribute('data-lifted', true),
    onDrop: () => element.toggleAttribute('data-lifted', false),
    onGenerateDragPreview: ({ location, nativeSetDragImage }) => {
      setCustomNativeDragPreview({
        nativeSetDragImage,
        getOffset: preserveOffsetOnSource({ element, input: location.current.input }),
        render: ({ container }) => {
          const { width } = element.getBoundingClientRect()
          const copy = element.cloneNode(true)
          if (!(copy instanceof HTMLElement)) return
          copy.classList.add(styles.lifted ?? '')
          copy.style.inlineSize = `${width}px`
          container.append(copy)
        },
      })
    },
  })
}

/** Lets a part of the page take deals into a stage. */
export const stageTarget = (element: HTMLElement, stage: Stage): (() => void) =>
  dropTargetForElements({ element, getData: () => ({ stage }), canDrop: ({ source }) => records.has(source.element) })

export interface Dragged {
  readonly record: AdminRecord
  /** The stage that would take it now. */
  readonly over: Stage | undefined
}
interface Location {
  readonly current: { readonly dropTargets: readonly { readonly data: Record<string | symbol, unknown> }[] }
}
const overOf = ({ current }: Location): Stage | undefined => {
  const stage = current.dropTargets[0]?.data.stage
  return isStage(stage) ? stage : undefined
}

/** Follows what is dragged: null when nothing is. `dropped` is told where something was let go. */
export function followDrags(
  show: (dragged: Dragged | null) => void,
  dropped: (record: AdminRecord, stage: Stage) => void,
): () => void {
  const told = ({ source, location }: { source: { element: Element }; location: Location }) => {
    const record = records.get(source.element)
    if (record) show({ record, over: overOf(location) })
  }
  return monitorForElements({
    onDragStart: told,
    onDropTargetChange: told,
    onDrop: ({ source, location }) => {
      show(null)
      const record = records.get(source.element)
      const stage = overOf(location)
      if (record && stage) dropped(record, stage)
    },
  })
}
