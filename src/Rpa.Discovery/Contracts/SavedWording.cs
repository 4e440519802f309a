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

    public static SavedWording From(WordingJson? words, NumberJson? number = null) => new(words?.En ?? "", words?.Ja ?? words?.En ?? "", number is null ? null : new CellNumber(number.Value, UnitOf(number.Unit), number.Currency)
    {
        Limits = Enum.GetValues<CellLimits>().FirstOrDefault(l => string.Equals(JsonCode.Of(l), number.Limits, StringComparison.Ordinal)), Low = number.Low, High = number.High,
    });

    public static NumberJson? NumberOf(IWording? words) => words is not INumbered { Number: { } number } ? null : new NumberJson
    {
        Value = number.Value, Unit = UnitText.Code(number.Unit), Currency = number.Currency, Limits = number.Limits == CellLimits.None ? null : JsonCode.Of(number.Limits), Low = number.Low, High = number.High,
    };

    public static Unit UnitOf(string? code) => code is not null && Units.TryGetValue(code, out var unit) ? unit : Unit.Number;
}
