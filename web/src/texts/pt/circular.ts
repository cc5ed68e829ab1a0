import type { circular as japanese } from '../ja/circular.ts'
import type { SameKeys } from '../same-keys.ts'

export const circular: SameKeys<typeof japanese> = {
  language: {
    missing: 'Ainda não há versão deste aviso em português. Ele está em japonês.',
    machine:
      'Este texto foi traduzido por máquina e pode conter erros. Confira as datas e os locais no original em japonês.',
    original: 'Ler o original em japonês',
    version: 'Ler em {{language}}',
  },
  furigana: {
    failed: 'Não foi possível carregar as leituras. Você pode ler o texto normalmente.',
    again: 'Tentar de novo',
  },
  tools: { title: 'Facilitar a leitura', what: 'Tamanho da letra, leitura em voz alta' },
  event: {
    title: 'Quando e onde',
    when: 'Quando',
    where: 'Onde',
    toCalendar: 'Adicionar à minha agenda',
    changes: 'Se a data mudar, virá uma correção. Adicione de novo a partir dela e o compromisso será atualizado.',
    putRight: 'Atualizar minha agenda',
    putRightHow: 'Se você já adicionou este evento à agenda, toque aqui: o compromisso muda para o que vale agora.',
    over: 'Este evento já terminou.',
  },
  survey: { title: 'Perguntas para você', asked: 'Por favor, responda', askedUntil: 'Por favor, responda até {{day}}' },
  share: {
    button: 'Avisar a família',
    sent: 'Enviado pelo LINE.',
    copied: 'O título e o endereço desta página foram copiados. Você pode colá-los em uma mensagem.',
    failed: 'Não foi possível enviar. Copie o endereço desta página, que está no alto da tela.',
  },
  ask: 'Fazer uma pergunta',
  print: 'Imprimir',
  watcher: 'A confirmação desta casa é feita pela família que mora nela.',
  former: 'Este aviso foi enviado à sua moradia anterior. Não é preciso confirmar.',
}
