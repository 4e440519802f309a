using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>Who would mend a robot, by the column 直す人: one name is for the whole table, several are each for their rows and those below
/// them in the same workflow.</summary>
internal sealed class NoteOwners
{
    private readonly Dictionary<NoteRow, string> _byRow = [];

    public NoteOwners(IReadOnlyList<(string Title, List<NoteRow> Rows)> workflows)
    {
        Workflows = workflows.Count;
        var without = new List<string>();
        foreach (var (title, rows) in workflows)
        {
            var above = "";
            foreach (var row in rows)
            {
                if (row[NoteColumn.Owner].Length > 0)
                    above = row.Written(NoteColumn.Owner);
                if (above.Length > 0)
                    _byRow.Add(row, above);
            }

            if (above.Length == 0)
                without.Add(title);
        }

        OfAll = _byRow.Values.Distinct(StringComparer.Ordinal).ToArray() is [var one] ? (Text)one : null;
        Without = OfAll is null ? without : [];
    }

    public int Workflows { get; }

    /// <summary>The one name of the table; null when there is none, or several.</summary>
    public Text? OfAll { get; }

    /// <summary>The workflows for which nobody is named.</summary>
    public IReadOnlyList<string> Without { get; }

    /// <summary>Who is named for a row, where that is not the same for all.</summary>
    public Text? Of(NoteRow row) => OfAll is null && _byRow.TryGetValue(row, out var owner) ? (Text)owner : null;
}
