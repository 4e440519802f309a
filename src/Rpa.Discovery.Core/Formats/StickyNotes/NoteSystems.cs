using System.Text.RegularExpressions;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>The systems that a table names, each once.</summary>
internal sealed partial class NoteSystems
{
    private readonly List<InformationSystem> _all = [];

    /// <summary>In the order in which they were met.</summary>
    public IReadOnlyList<InformationSystem> All => _all;

    /// <summary>The ids of those that a row uses; empty where it names none.</summary>
    public IReadOnlyList<string> Of(NoteRow row) => row[NoteColumn.System].Length == 0 ? []
        : [.. Between().Split(row.Written(NoteColumn.System)).Select(name => name.Trim())
            .Where(name => name.Length > 0 && !None().IsMatch(name)).Select(IdOf).Distinct(StringComparer.Ordinal)];

    private string IdOf(string name)
    {
        var known = _all.Find(s => string.Equals(s.Title!.English, name, StringComparison.OrdinalIgnoreCase));
        if (known is null)
            _all.Add(known = new InformationSystem { Id = $"system-{_all.Count + 1}", Title = (Text)name });
        return known.Id;
    }

    // 税務システム、Excel; a plain slash, plus or ampersand parts names only between blanks, since TCP/IP is one.
    [GeneratedRegex(@"[、,;；，・\n]|\s*[＋／]\s*|\s+[+/&]\s+|\s+and\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex("^(?:なし|無し|無|ない|不使用|使用なし|使わない|手作業|紙|[-－ー―–—×✕]+|none|no|n/?a|manual|paper)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex None();
}
