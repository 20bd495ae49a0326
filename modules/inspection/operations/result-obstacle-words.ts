import type { ResultObstacle } from '../domain/result.ts'

/** The sentence that says why a result cannot stand. */
export function resultObstacleWords(obstacle: ResultObstacle): string {
  switch (obstacle.kind) {
    case 'no-result':
      return `事项「${obstacle.itemName}」还没有选择检查结果。`
    case 'unknown-code':
      return `没有「${obstacle.code}」这一结果类别。`
    case 'unanswered':
      return `事项「${obstacle.itemName}」还有 ${obstacle.count} 项检查要点没有结论。`
    case 'none-found-with-others':
      return `事项「${obstacle.itemName}」的「未发现问题」不能与其他结果同时选择。`
    case 'finding-without-problem':
      return `事项「${obstacle.itemName}」记有「发现问题」，结果须写明是哪一类问题。`
    case 'problem-without-finding':
      return `事项「${obstacle.itemName}」没有「发现问题」的检查要点，不能选择「${obstacle.label}」。`
    case 'correction-missing':
      return `事项「${obstacle.itemName}」选择了「发现问题已责令改正」，但还没有责令改正通知书。`
    case 'lead-missing':
      return `事项「${obstacle.itemName}」选择了「发现问题待后续处理」，后续处置须写明移送或者抄告。`
  }
}
