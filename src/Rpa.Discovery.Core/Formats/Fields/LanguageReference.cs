using System.Text;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Fields;

/// <summary>A page with every field of the files, printed from the same table as readers, writers and schemas.</summary>
internal static class LanguageReference
{
    /// <summary>The page in a language, as Markdown.</summary>
    public static string Page(Language language)
    {
        var page = new StringBuilder();
        page.Append("# ").Append(ReferenceWords.Heading.In(language)).Append("\n\n").Append(ReferenceWords.Lead.In(language)).Append('\n');
        foreach (var block in LanguageBlocks.All)
            Block(page, block, language);
        page.Append("\n## ").Append(ReferenceWords.Families.In(language)).Append("\n\n").Append(ReferenceWords.FamiliesLead.In(language))
            .Append("\n\n");
        Row(page, [ReferenceWords.Family.In(language), ReferenceWords.Parameters.In(language), ReferenceWords.Meaning.In(language)]);
        Row(page, ["---", "---", "---"]);
        foreach (var family in DistributionForm.All.GroupBy(f => f.Family, StringComparer.Ordinal))
        {
            var ways = family.Select(f => string.Join(", ", f.Parameters.Select(p => $"`{p.Name}`")));
            Row(page, [$"`{family.Key}`", string.Join(" / ", ways), GrammarWords.Describe("law", family.Key)?.In(language, []) ?? ""]);
        }

        page.Append('\n');
        foreach (var parameter in DistributionForm.All.SelectMany(f => f.Parameters.Select(p => p.Name)).Distinct(StringComparer.Ordinal))
            page.Append("- `").Append(parameter).Append("`: ").Append(GrammarWords.DescribeParameter(parameter)?.In(language, []))
                .Append('\n');
        return page.ToString();
    }

    private static void Block(StringBuilder page, Block block, Language language)
    {
        page.Append("\n## ").Append(block.Name).Append("\n\n");
        Row(page, [ReferenceWords.Field.In(language), ReferenceWords.Value.In(language), ReferenceWords.Meaning.In(language)]);
        Row(page, ["---", "---", "---"]);
        foreach (var field in block.Fields)
        {
            var required = field.IsRequired ? $" **{ReferenceWords.Required.In(language)}**" : "";
            Row(page, [$"`{field.Name}`{required}", Shape(field.Form, language), block.HelpOf(field)?.In(language, []) ?? ""]);
        }
    }

    private static string Shape(Form form, Language language) => form switch
    {
        WordsForm words => string.Join(" · ", words.Allowed.Select(w => $"`{w}`")),
        BlockForm block => $"[{block.Of}](#{block.Of})",
        ListForm list => ReferenceWords.List.In(language, Shape(list.Item, language)),
        MapForm map => ReferenceWords.Map.In(language, Shape(map.Value, language)),
        VaryingForm => ReferenceWords.Varying.In(language),
        FamilyForm => ReferenceWords.OfAFamily.In(language),
        EitherForm either =>
            string.Join(ReferenceWords.Or.In(language), Flat(either).Select(f => Shape(f, language)).Distinct(StringComparer.Ordinal)),
        ScalarForm { Types: ["boolean"] } => "`true` · `false`",
        _ => ReferenceWords.Text.In(language),
    };

    private static IEnumerable<Form> Flat(EitherForm either) => either.Forms.SelectMany(f => f is EitherForm inner ? Flat(inner) : [f]);

    private static void Row(StringBuilder page, IReadOnlyList<string> cells) =>
        page.Append("| ").AppendJoin(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
}
