namespace Rpa.Discovery.Wording;

/// <summary>The file that <c>new</c> writes: small, valid, and full of things to replace.</summary>
internal static class StarterWords
{
    /// <summary>Title of a department whose name nobody gave.</summary>
    public static readonly Phrase Title = new("My division", "〇〇課");

    /// <summary>The file; its arguments: how a command names it, the department's id, its title as YAML.</summary>
    public static readonly Phrase Department = new(
        """
        # A department to begin with: put your own words and figures in.
        # Whatever nobody knows yet is 'unknown'; the study then says what is worth measuring first.
        #   rpa-discovery validate {0}     checks it
        #   rpa-discovery {0}              studies it
        department: {1}
        title: {2}
        owner: Systems section          # who mends a robot when it stops; until somebody is named, robots are ranked with a lower chance
        time-zone: Asia/Tokyo
        currency: JPY
        calendar: office
        study: {{ period: FY2026, replications: 30, seed: 1 }}   # the year, how often to simulate it, the number to repeat it by

        calendars:
          office: {{ open: {{ mon-fri: ["08:30-12:00", "13:00-17:15"] }}, closed: {{ holidays: JP, dates: ["12-29/01-03"] }} }}

        pools:
          clerk:
            capacity: 2                                          # how many people
            hourly-cost: 3285                                    # what an hour of one costs, all told; ask the personnel section
            other-work: {{ share: 20 %, lasting: about 10 min }}   # telephone, meetings
            overtime: {{ for: due, up-to: 2 h, per-month: 45 h, per-year: 360 h, pay: 2643 }}   # who stays after closing, how long, what an hour of it is paid

        workflows:
          requests:
            title: Requests
            arrivals: {{ about: 40 per open-day }}                 # how many come
            due: 5 working-days                                  # when one must be done
            initial: received
            states:
              received:
                title: Look through
                work: {{ by: clerk, effort: about 4 min }}
                transitions:
                  - {{ event: incomplete, target: asked-back, probability: sometimes }}
                  - {{ event: accepted, target: entered, probability: rest }}
              asked-back:
                title: Waiting for the answer
                wait: about 3 d
                transitions: [ {{ event: replied, target: received }} ]
              entered:
                title: Enter into the system
                work: {{ by: clerk, effort: unknown }}
                transitions: [ {{ event: saved, target: done }} ]
              done: {{ type: final, outcome: done }}

        """,
        """
        # 書き始めるための見本です。自分の職場の言葉と数字に書き換えてください。
        # まだ誰も知らない数字は unknown と書けます。何から測ればよいかは計算が示します。
        #   rpa-discovery validate {0}     書き方を確かめる
        #   rpa-discovery {0}              一通り調べる
        department: {1}
        title: {2}
        owner: 情報システム係           # ロボットが止まったときに直す人。決まるまでは、見込みを下げて順番をつけます
        time-zone: Asia/Tokyo
        currency: JPY
        calendar: office
        study: {{ period: 2026年度, replications: 30, seed: 1 }}   # 年度、くり返し計算の回数、再計算用の番号

        calendars:
          office: {{ open: {{ mon-fri: ["08:30-12:00", "13:00-17:15"] }}, closed: {{ holidays: JP, dates: ["12-29/01-03"] }} }}

        pools:
          clerk:
            title: 職員
            capacity: 2                                        # 人数
            hourly-cost: 3285                                  # 1人1時間あたりの人件費(円)。人事の担当に聞いてください
            other-work: {{ share: 20 %, lasting: 約10分 }}       # 電話・会議など
            overtime: {{ for: due, up-to: 2時間, per-month: 45時間, per-year: 360時間, pay: 2643 }}   # 残業: 何のために、何時間まで、1時間いくら

        workflows:
          requests:
            title: 申請の受付
            arrivals: {{ about: 1日40件 }}                       # 件数
            due: 5営業日                                       # 期限
            initial: received
            states:
              received:
                title: 内容の確認
                work: {{ by: clerk, effort: about 4分 }}
                transitions:
                  - {{ event: incomplete, target: asked-back, probability: 10回に1回 }}
                  - {{ event: accepted, target: entered, probability: rest }}
              asked-back:
                title: 相手方の回答待ち
                wait: about 3日
                transitions: [ {{ event: replied, target: received }} ]
              entered:
                title: システムへの入力
                work: {{ by: clerk, effort: unknown }}
                transitions: [ {{ event: saved, target: done }} ]
              done: {{ type: final, outcome: 処理済み }}

        """);
}
