using Parquet;
using Parquet.Schema;
using Rpa.Discovery.Reports;

namespace Rpa.Discovery.Cluster.Commands;

/// <summary>A sweep as one Parquet file: a row for each cell and figure, with the columns of <c>figures.csv</c>, typed. The same result has
/// the same bytes.</summary>
internal static class SweepParquet
{
    public const string Extension = ".parquet";

    public static byte[] Write(SweepResult result)
    {
        List<SweptFigure> rows = [.. SweptFigure.Of(result)];
        List<Column> columns =
        [
            Column.Of("cell", rows, r => r.Cell.Number),
            Column.Of("department", rows, r => r.Cell.Cell.Department.Label),
            Column.Of("title", rows, r => r.Cell.Run.Title.En),
            Column.Of("scenario", rows, r => r.Cell.Cell.Scenario.Label),
            .. result.Plan.Values.Select((path, i) => Column.Of(path.Path, rows, r => r.Cell.Cell.Values[i].Value)),
            Column.Of("seed", rows, r => r.Cell.Run.Seed),
            Column.Of("figure", rows, r => r.Figure),
            Column.OrNull("scope", rows, r => r.Scope),
            Column.Of("unit", rows, r => r.Unit),
            Column.OrNull("mean", rows, r => r.Mean),
            Column.OrNull("low", rows, r => r.Low),
            Column.OrNull("high", rows, r => r.High),
            Column.OrNull("p10", rows, r => r.P10),
            Column.OrNull("p90", rows, r => r.P90),
            Column.Of("replications", rows, r => r.Replications),
        ];
        using var file = new MemoryStream();
        Write(columns, file).GetAwaiter().GetResult();
        return file.ToArray();
    }

    private static async Task Write(IReadOnlyList<Column> columns, Stream file)
    {
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(columns.Select(c => c.Field)), file);
        using var group = writer.CreateRowGroup();
        foreach (var column in columns)
            await column.Write(group);
    }

    /// <summary>Column with its type and its values.</summary>
    private sealed record Column(DataField Field, Func<ParquetRowGroupWriter, Task> Write)
    {
        public static Column Of<T>(string name, IReadOnlyList<SweptFigure> rows, Func<SweptFigure, T> value)
            where T : struct
        {
            var field = new DataField(name, typeof(T), isNullable: false);
            return new(field, group => group.WriteAsync<T>(field, rows.Select(value).ToArray()));
        }

        public static Column Of(string name, IReadOnlyList<SweptFigure> rows, Func<SweptFigure, string> value) =>
            Texts(new DataField(name, typeof(string), isNullable: false), rows, value);

        public static Column OrNull(string name, IReadOnlyList<SweptFigure> rows, Func<SweptFigure, string?> value) =>
            Texts(new DataField(name, typeof(string), isNullable: true), rows, value);

        public static Column OrNull(string name, IReadOnlyList<SweptFigure> rows, Func<SweptFigure, double?> value)
        {
            var field = new DataField(name, typeof(double), isNullable: true);
            return new(field, group => group.WriteAsync<double>(field, rows.Select(value).ToArray()));
        }

        private static Column Texts(DataField field, IReadOnlyList<SweptFigure> rows, Func<SweptFigure, string?> value) =>
            new(field, group => group.WriteAsync(field, rows.Select(value).ToArray()!));
    }
}
