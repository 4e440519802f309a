namespace Rpa.Discovery.Wording;

/// <summary>What fields are for that mean the same in several blocks.</summary>
internal static class FieldWords
{
    public static readonly Phrase Title = new("Name for people: one text, or {{ en: …, ja: … }}", "人に見せる名前。一つ、または {{ en: …, ja: … }}");
    public static readonly Phrase Evidence = new("What the figures rest on: guess, interview, published, log, measured",
        "数値の根拠: guess 見当・interview 聞き取り・published 公表値・log システム記録・measured 実測");
    public static readonly Phrase Calendar = new("Id of a calendar", "暦のID");
    public static readonly Phrase HourlyCost = new("Money per paid hour", "勤務1時間あたりの人件費");
    public static readonly Phrase RedeployTo = new("What freed hours are for", "生み出された時間の使い道");
    public static readonly Phrase NextChange = new("When it next changes, such as 2027-10", "次の変更の時期(例: 2027-10)");
    public static readonly Phrase Network = new("my-number, lgwan or internet", "ネットワーク区分");
    public static readonly Phrase Priority = new("1 is most urgent; 5 when not said", "優先度。1が最優先、書かなければ5");
    public static readonly Phrase Order = new("Order of the queue: first come, first due, shortest first", "処理待ちの順番: 到着順・期限順・短いもの順");
    public static readonly Phrase OffHours = new("At closing: work pauses, or is finished", "終業時に中断するか、終わらせるか");
    public static readonly Phrase Step = new("The step, as workflow/state", "作業(業務/作業)");
}
