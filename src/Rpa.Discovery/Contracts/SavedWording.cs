using Rpa.Discovery.Estimates;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Contracts;

/// <summary>Words of a saved page, with the number behind them where it was kept.</summary>
internal sealed class SavedWording(string english, string japanese, CellNumber? number = null) : INumbered
{
    private static readonly Dictionary<string, Unit> Units = Enum.GetValues<Unit>().ToDictionary(UnitText.Code, StringComparer.Ordinal);

    public CellNumber? Number => number;

    public string In(Language language) => language == Language.Japanese ? japanese : english;

    public static WordingJson Of(IWording words)
    {
        var (english, japanese) = (words.In(Language.English), words.In(Language.Japanese));
        return new WordingJson { En = english, Ja = string.Equals(english, japanese, StringComparison.Ordinal) ? null : japanese };
    }

    /// <summary>What stands in a cell, with the number that a workbook writes.</summary>
    public static WordingJson OfCell(Cell cell) => Of(cell.Wording) with { Number = Of(cell.Number) };

    public static SavedWording From(WordingJson? words) => From(words, words?.Number);

    public static SavedWording From(WordingJson? words, NumberJson? number) =>
        new(words?.En ?? "", words?.Ja ?? words?.En ?? "",
            number is null ? null : new CellNumber(number.Value, UnitOf(number.Unit), number.Currency)
            {
                Limits = Enum.GetValues<CellLimits>()
                    .FirstOrDefault(l => string.Equals(JsonCode.Of(l), number.Limits, StringComparison.Ordinal)),
                Low = number.Low, High = number.High,
            });

    public static NumberJson? NumberOf(IWording? words) => Of((words as INumbered)?.Number);

    private static NumberJson? Of(CellNumber? number) => number is null ? null : new NumberJson
    {
        Value = ChartJson.Told(number.Value), Unit = UnitText.Code(number.Unit), Currency = number.Currency,
        Limits = number.Limits == CellLimits.None ? null : JsonCode.Of(number.Limits),
        Low = ChartJson.Told(number.Low), High = ChartJson.Told(number.High),
    };

    public static Unit UnitOf(string? code) => code is not null && Units.TryGetValue(code, out var unit) ? unit : Unit.Number;
}
