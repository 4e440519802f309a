using Parquet;
using Parquet.Schema;

namespace Rpa.Discovery.Cluster.Tests.Processes;

/// <summary>The Parquet file of a sweep, read back by the library that wrote it and set beside the CSV value by value.</summary>
[NonParallelizable]
public sealed class SweepParquetTests
{
    private static readonly Type Text = typeof(ReadOnlyMemory<char>); // as the library calls a column of texts
    private static readonly Dictionary<string, (Type Type, bool MayBeMissing)> Types = new(StringComparer.Ordinal)
    {
        ["cell"] = (typeof(int), false), ["department"] = (Text, false), ["title"] = (Text, false),
        ["scenario"] = (Text, false), ["pools.clerk.capacity"] = (Text, false), ["seed"] = (typeof(ulong), false),
        ["figure"] = (Text, false), ["scope"] = (Text, true), ["unit"] = (Text, false),
        ["mean"] = (typeof(double), true), ["low"] = (typeof(double), true), ["high"] = (typeof(double), true),
        ["p10"] = (typeof(double), true), ["p90"] = (typeof(double), true), ["replications"] = (typeof(int), false),
    };

    [Test]
    public async Task File_HoldsWhatTheCsvSays_ValueByValue()
    {
        using var desks = new Desks();
        var plan = desks.Plan();
        // Nobody comes: some figures are not there.
        desks.Department("empty", 0);
        using var redis = new LocalRedis();
        using var silo = new SiloProcess(["--redis", redis.Host]).Ready();
        string[] place = ["--redis", redis.Host, "--quiet", "--lang", "en"];
        foreach (var output in (string[])["one.parquet", "two.PARQUET", "folder"])
        {
            var client = new Client();
            Assert.That(client.Run(["sweep", plan, "-o", desks.Path(output), .. place]), Is.Zero, () => client.Error);
        }

        Assert.That(File.ReadAllBytes(desks.Path("two.PARQUET")), Is.EqualTo(File.ReadAllBytes(desks.Path("one.parquet"))), "same bytes");
        var lines = File.ReadAllText(desks.Path("folder", "figures.csv")).TrimStart('\uFEFF')
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.None.Contains("\""), "then every comma parts two values");
        var expected = lines.Select(l => l.TrimEnd('\r').Split(',')).ToList();
        await using var reader = await ParquetReader.CreateAsync(desks.Path("one.parquet"));
        Assert.That(reader.Schema.DataFields.Select(f => f.Name), Is.EqualTo(expected[0]));
        Assert.That(reader.RowGroupCount, Is.EqualTo(1));
        using var group = reader.OpenRowGroupReader(0);
        Assert.That(group.RowCount, Is.EqualTo(expected.Count - 1));
        var missing = 0;
        for (var at = 0; at < expected[0].Length; at++)
        {
            var field = reader.Schema.DataFields[at];
            Assert.That((field.ClrType, field.IsNullable), Is.EqualTo(Types[field.Name]), field.Name);
            var values = await Values(group, field);
            missing += values.Count(v => v is null);
            for (var row = 0; row < values.Count; row++)
                AssertSame(values[row], expected[row + 1][at], $"{field.Name} of row {row + 1}");
        }

        Assert.That(missing, Is.GreaterThan(0), "what is not there is missing, and no number");
    }

    [TestCase("--rank")]
    [TestCase("--resume")]
    public void WhatNeedsAFolder_IsAUsageError(string option)
    {
        var client = new Client();
        Assert.That(client.Run("sweep", "plan.yml", "-o", "cells.parquet", option, "--redis", "localhost"), Is.EqualTo(2));
        Assert.That(client.Error, Does.Contain(option).And.Contain("cells.parquet"));
    }

    [Test]
    public void FileThatIsThere_IsNotOverwritten()
    {
        using var desks = new Desks();
        var plan = desks.Plan();
        var path = desks.Write("cells.parquet", "mine");
        var client = new Client();
        Assert.That(client.Run("sweep", plan, "-o", path, "--redis", "localhost"), Is.EqualTo(1));
        Assert.That(client.Error, Does.Contain(path));
        Assert.That(File.ReadAllText(path), Is.EqualTo("mine"));
    }

    private static void AssertSame(object? value, string csv, string where)
    {
        if (csv.Length == 0)
            Assert.That(value, Is.Null, where);
        else if (value is double number)
            Assert.That(number, Is.EqualTo(double.Parse(csv, System.Globalization.CultureInfo.InvariantCulture)), where);
        else
            Assert.That(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(csv), where);
    }

    private static async Task<IReadOnlyList<object?>> Values(ParquetRowGroupReader group, DataField field)
    {
        var rows = (int)group.RowCount;
        if (field.ClrType == Text)
        {
            var texts = new string?[rows];
            await group.ReadAsync(field, texts.AsMemory()!);
            return texts;
        }

        return field.ClrType == typeof(int) ? await Numbers<int>() : field.ClrType == typeof(ulong) ? await Numbers<ulong>()
            : await Numbers<double>();

        async Task<IReadOnlyList<object?>> Numbers<T>()
            where T : struct
        {
            if (!field.IsNullable)
            {
                var values = new T[rows];
                await group.ReadAsync<T>(field, values.AsMemory());
                return [.. values.Select(v => (object?)v)];
            }

            var some = new T?[rows];
            await group.ReadAsync<T>(field, some.AsMemory());
            return [.. some.Select(v => (object?)v)];
        }
    }
}
