using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>What the rows of a table say of how a step is done: input, manual, stickers, who decides.</summary>
internal sealed class NoteTraits(NoteTable table, Findings findings)
{
    private readonly NoteFindings _say = new(table, findings);

    /// <summary>Null where nothing is said.</summary>
    /// <param name="row">The row.</param>
    /// <param name="owners">Who would mend a robot.</param>
    /// <param name="perYear">How many cases come a year; null where nobody knows.</param>
    /// <param name="counts">Reads how many a year a number means.</param>
    public Traits? Of(NoteRow row, NoteOwners owners, double? perYear, NoteCounts counts)
    {
        IReadOnlyDictionary<string, double>? input = null;
        if (row[NoteColumn.Input] is { Length: > 0 } inputText && (input = NoteValues.Input(inputText)) is null)
            _say.NotUnderstood(row, NoteColumn.Input, StickyNoteWords.NotKnown, StickyNoteWords.InputExamples);
        Manual? manual = null;
        Stated<double>? rules = null;
        if (row[NoteColumn.Manual] is { Length: > 0 } manualText)
        {
            manual = NoteValues.Manual(manualText);
            rules = NoteValues.Rules(manualText);
            if (manual is null && rules is null)
                _say.NotUnderstood(row, NoteColumn.Manual, StickyNoteWords.NotKnown, StickyNoteWords.ManualExamples);
        }

        int? stickers = null;
        if (row[NoteColumn.Stickers] is { Length: > 0 } stickerText && (stickers = NoteValues.Stickers(stickerText)) is null)
            _say.NotUnderstood(row, NoteColumn.Stickers, StickyNoteWords.NoSticker, StickyNoteWords.StickerExamples);
        var decides = row[NoteColumn.Step].Contains("決裁", StringComparison.Ordinal);
        if (decides)
            findings.Add(StickyNoteRules.DecisionTaken, row.PlaceOf(NoteColumn.Step), row.Number, row.Written(NoteColumn.Step));
        var owner = owners.Of(row);
        var handBacks = Share(row, NoteColumn.HandBacks)
            ?? (perYear is > 0 and var all && CountOf(row, NoteColumn.HandBacks, counts) is { } back ? Math.Min(1, back / all) : null);
        var mistakes = CountOf(row, NoteColumn.Mistakes, counts) ?? Share(row, NoteColumn.Mistakes) * perYear;
        if (handBacks is null)
            AskCases(row, NoteColumn.HandBacks);
        if (mistakes is null)
            AskCases(row, NoteColumn.Mistakes);
        if (input is null && manual is null && rules is null && stickers is null or 0 && !decides && owner is null && handBacks is null
            && mistakes is null)
            return null;
        return new Traits
        {
            Input = input ?? new Dictionary<string, double>(StringComparer.Ordinal),
            Manual = manual,
            Rules = rules,
            BurdenStickers = stickers ?? 0,
            Authority = decides ? Authority.Decision : null,
            MaintainedBy = owner,
            HandBacks = handBacks is { } share ? new Share { Value = share, Place = row.PlaceOf(NoteColumn.HandBacks) } : null,
            MistakesPerYear = mistakes is not { } many ? null
                : new Stated<double> { Value = Math.Round(many, 2), Place = row.PlaceOf(NoteColumn.Mistakes) },
            Place = row.Place,
        };
    }

    private double? Share(NoteRow row, NoteColumn column)
    {
        var text = row[column];
        if (text.Length == 0)
            return null;
        if (SpokenForms.NumberText.TryRead(text, out var number) && (table.Columns[column].Unit is "%" || number >= 1)
            && !SaysCount(column))
            text += "%";
        return NoteValues.Share(text) is { } share && share is >= 0 and <= 1 ? share : null;
    }

    private double? CountOf(NoteRow row, NoteColumn column, NoteCounts counts) => row[column].Length == 0 ? null
        : NoteVolumes.Read(row[column], table.Columns[column].Unit, row.PlaceOf(column), out _) is { } rate ? counts.PerYear(rate) : null;

    private bool SaysCount(NoteColumn column) => table.Columns[column].Heading.Contains("件数", StringComparison.Ordinal);

    private void AskCases(NoteRow row, NoteColumn column)
    {
        if (row[column].Length == 0)
            return;
        if (Share(row, column) is not null)
            findings.Add(StickyNoteRules.NoFigure, row.PlaceOf(column), row.Number, row.Written(column), table.Columns[column].Heading,
                StickyNoteWords.LeftOut, StickyNoteWords.CountCases);
        else
            _say.NotUnderstood(row, column, StickyNoteWords.LeftOut, StickyNoteWords.RateExamples);
    }
}
