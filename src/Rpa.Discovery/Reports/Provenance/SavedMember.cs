using System.Text.Json;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>A member of a saved result with the JSON path at which it stands. Somebody may have edited it: what is not as it was written is said with its place.</summary>
internal readonly record struct SavedMember(JsonElement Element, string Path)
{
    public bool IsNull => Element.ValueKind == JsonValueKind.Null;

    /// <summary>A member of this object.</summary>
    /// <exception cref="DamagedResultException">This is no object, or lacks it.</exception>
    public SavedMember this[string name] => Find(name) ?? throw new DamagedResultException(RecomputeWords.MemberMissing.With($"{Path}.{name}"));

    /// <summary>A member of this object; null when it lacks it.</summary>
    /// <exception cref="DamagedResultException">This is no object.</exception>
    public SavedMember? Find(string name) => Element.ValueKind != JsonValueKind.Object ? throw Not(RecomputeWords.AnObject)
        : Element.TryGetProperty(name, out var member) ? new SavedMember(member, $"{Path}.{name}") : null;

    public string Text() => Element.ValueKind == JsonValueKind.String ? Element.GetString()! : throw Not(RecomputeWords.AText);

    public string? TextOrNull() => IsNull ? null : Text();

    public bool Truth() => Element.ValueKind is JsonValueKind.True or JsonValueKind.False ? Element.GetBoolean() : throw Not(RecomputeWords.TrueOrFalse);

    public long Whole(long least, long most) => Element.ValueKind == JsonValueKind.Number && Element.TryGetInt64(out var number) && number >= least && number <= most
        ? number
        : throw Not(RecomputeWords.AWholeNumber.With(least, most));

    public int Count(int least, int most = int.MaxValue) => (int)Whole(least, most);

    public ulong Unsigned() => Element.ValueKind == JsonValueKind.Number && Element.TryGetUInt64(out var number) ? number : throw Not(RecomputeWords.AWholeNumber.With(0, ulong.MaxValue));

    public double Number(double least, double most) => Element.ValueKind == JsonValueKind.Number && Element.TryGetDouble(out var number) && number >= least && number <= most
        ? number
        : throw Not(RecomputeWords.ANumber.With(least, most));

    public decimal Money() => Element.ValueKind == JsonValueKind.Number && Element.TryGetDecimal(out var money) && money >= 0 ? money : throw Not(RecomputeWords.AnAmount);

    public IEnumerable<SavedMember> Items()
    {
        if (Element.ValueKind != JsonValueKind.Array)
            throw Not(RecomputeWords.AList);
        var path = Path;
        return Element.EnumerateArray().Select((item, i) => new SavedMember(item, $"{path}[{i}]"));
    }

    public IEnumerable<(string Name, SavedMember Value)> Members()
    {
        if (Element.ValueKind != JsonValueKind.Object)
            throw Not(RecomputeWords.AnObject);
        var path = Path;
        return Element.EnumerateObject().Select(member => (member.Name, new SavedMember(member.Value, $"{path}.{member.Name}")));
    }

    /// <summary>The fault that something else stands here.</summary>
    public DamagedResultException Not(Message expected) => new(RecomputeWords.MemberWrong.With(Path, Shortened(Element.GetRawText()), expected));

    private static string Shortened(string written) => written.Length <= 40 ? written : written[..39] + "…";
}

/// <summary>A saved result says something that no result says.</summary>
internal sealed class DamagedResultException(Message what) : FormatException(what.ToString())
{
    public Message What => what;
}
