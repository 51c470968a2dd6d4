using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Pilar.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FullName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    UserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    SecurityStamp = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    PhoneNumber = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "activity_targets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Scope = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    PersonName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Function = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Programme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Measure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Amount = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    SetBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DroppedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activity_targets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "assessment_forms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Body = table.Column<string>(type: "character varying(200000)", maxLength: 200000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assessment_forms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    AccountName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Role = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Origin = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Verb = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    RelatedId = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Changes = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Facts = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    SealNumber = table.Column<long>(type: "bigint", nullable: true),
                    Hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    ReactedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReactionTries = table.Column<int>(type: "integer", nullable: false),
                    ReactionError = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "badge_rules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NameId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    NameEn = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Measure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Amount = table.Column<int>(type: "integer", nullable: false),
                    RetiredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_badge_rules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clients",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Card = table.Column<byte[]>(type: "bytea", nullable: false),
                    NikMark = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    HouseholdId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clients", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "code_lists",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    NameId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    NameEn = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Variant = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_code_lists", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "coverage_targets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    PerVillage = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coverage_targets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "curricula",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerRegion = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kinds = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    TaskOf = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Requires = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    AgainAfterYears = table.Column<int>(type: "integer", nullable: true),
                    MinAttendance = table.Column<int>(type: "integer", nullable: false),
                    PassMark = table.Column<int>(type: "integer", nullable: true),
                    CertificateYears = table.Column<int>(type: "integer", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_curricula", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "disaster_households_distinct",
                columns: table => new
                {
                    FirstId = table.Column<Guid>(type: "uuid", nullable: false),
                    SecondId = table.Column<Guid>(type: "uuid", nullable: false),
                    IncidentId = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disaster_households_distinct", x => new { x.FirstId, x.SecondId });
                });

            migrationBuilder.CreateTable(
                name: "documents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ContentType = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsKeptForOthers = table.Column<bool>(type: "boolean", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    UploadedByName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "field_conflicts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ActId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Differences = table.Column<byte[]>(type: "bytea", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DecidedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_field_conflicts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "field_deliveries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DeviceId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Held = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_field_deliveries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "field_receipts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    ActId = table.Column<Guid>(type: "uuid", nullable: false),
                    DeviceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Answer = table.Column<byte[]>(type: "bytea", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_field_receipts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "idempotent_answers",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Request = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    ContentType = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Location = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Body = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_idempotent_answers", x => new { x.AccountId, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "imports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    UploadedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    UploadedByName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CorrectsId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Rule = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Layout = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    Rows = table.Column<int>(type: "integer", nullable: false),
                    Walked = table.Column<int>(type: "integer", nullable: false),
                    Note = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "incidents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Description = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Latitude = table.Column<double>(type: "double precision", nullable: true),
                    Longitude = table.Column<double>(type: "double precision", nullable: true),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ReportedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReporterId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReporterName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: true),
                    LeaderName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "jobs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    RequestedByName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    RequestedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Done = table.Column<long>(type: "bigint", nullable: false),
                    Total = table.Column<long>(type: "bigint", nullable: false),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CancelRequested = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jobs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "monthly_report_runs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_monthly_report_runs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "monthly_reports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    WrittenAs = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    SortName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Awaits = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AcknowledgedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Obstacles = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    NextMonth = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Entries = table.Column<int>(type: "integer", nullable: false),
                    Minutes = table.Column<int>(type: "integer", nullable: false),
                    People = table.Column<int>(type: "integer", nullable: false),
                    CasesReported = table.Column<int>(type: "integer", nullable: false),
                    CasesAccompanied = table.Column<int>(type: "integer", nullable: false),
                    Trainings = table.Column<int>(type: "integer", nullable: false),
                    Corrections = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_monthly_reports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "name_postings",
                columns: table => new
                {
                    Sound = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    RegionCode = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false, collation: "C"),
                    Bits = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    SortName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_name_postings", x => new { x.Sound, x.RegionCode, x.Bits, x.PersonId });
                });

            migrationBuilder.CreateTable(
                name: "networks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "office_mappings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Signature = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Columns = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_office_mappings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organisations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    SortName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Phone = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Email = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    ContactName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Field = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    RegisteredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndReason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "outreach_materials",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerRegion = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    Title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Theme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Audience = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Description = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    IsRetired = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outreach_materials", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "outreach_plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubmittedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    SubmittedByName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ApprovedByName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReturnedBecause = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Moves = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outreach_plans", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "outreach_series",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outreach_series", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    SortName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    TitlesBefore = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    TitlesAfter = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Patronymic = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Sex = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    BirthPlace = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: true),
                    NikCipher = table.Column<byte[]>(type: "bytea", nullable: true),
                    NikIndex = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    NikHint = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    NikState = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    VerifiedNik = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    VillageCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Rt = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Rw = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Email = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Education = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Occupation = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    DiedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    MergedIntoId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "people_changes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Ids = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_changes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "pillar_kinds",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    NameId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    NameEn = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DutyLevel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    InOrganisation = table.Column<bool>(type: "boolean", nullable: false),
                    NeedsAppointment = table.Column<bool>(type: "boolean", nullable: false),
                    IsPillar = table.Column<bool>(type: "boolean", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pillar_kinds", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "providers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    SortName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Description = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    Phone = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    WhatsApp = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Email = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Website = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Languages = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StatusReason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    IsPublic = table.Column<bool>(type: "boolean", nullable: false),
                    VerifiedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    VerifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_providers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "region_boundaries",
                columns: table => new
                {
                    RegionCode = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false, collation: "C"),
                    Rings = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    LoadedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_region_boundaries", x => x.RegionCode);
                });

            migrationBuilder.CreateTable(
                name: "region_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    NameBefore = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    NameAfter = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Basis = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_region_changes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "region_successions",
                columns: table => new
                {
                    From = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    To = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_region_successions", x => new { x.From, x.To });
                });

            migrationBuilder.CreateTable(
                name: "regions",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ParentCode = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false, collation: "C"),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_regions", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "registry_cells",
                columns: table => new
                {
                    CellCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false, collation: "C"),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    CountedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Stamp = table.Column<long>(type: "bigint", nullable: false),
                    Content = table.Column<string>(type: "text", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registry_cells", x => new { x.Day, x.CellCode });
                });

            migrationBuilder.CreateTable(
                name: "registry_month_ends",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false, collation: "C"),
                    Content = table.Column<string>(type: "text", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registry_month_ends", x => new { x.Day, x.RegionCode });
                });

            migrationBuilder.CreateTable(
                name: "registry_stamps",
                columns: table => new
                {
                    CellCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false, collation: "C"),
                    Stamp = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registry_stamps", x => x.CellCode);
                });

            migrationBuilder.CreateTable(
                name: "renewal_rounds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Kinds = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    OpensOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Deadline = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_renewal_rounds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "rule_sets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Body = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    MadeBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Preview = table.Column<string>(type: "character varying(400000)", maxLength: 400000, nullable: true),
                    AppliedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rule_sets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "sealed_kinds",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sealed_kinds", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "selections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Category = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    NominationsFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    NominationsUntil = table.Column<DateOnly>(type: "date", nullable: false),
                    NomineesPerRegency = table.Column<int>(type: "integer", nullable: false),
                    LeastYears = table.Column<int>(type: "integer", nullable: false),
                    Documents = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "stories",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Problem = table.Column<string>(type: "character varying(6000)", maxLength: 6000, nullable: false),
                    Steps = table.Column<string>(type: "character varying(6000)", maxLength: 6000, nullable: false),
                    Cost = table.Column<long>(type: "bigint", nullable: true),
                    CostNote = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Result = table.Column<string>(type: "character varying(6000)", maxLength: 6000, nullable: false),
                    Contact = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    ReviewedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stories", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "survey_questions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    QuestionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    OwnerRegion = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    Theme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Dimension = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Answers = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Reversed = table.Column<bool>(type: "boolean", nullable: false),
                    IsRetired = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_survey_questions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "thank_yous",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Office = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Signatory = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    SignatoryTitle = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    By = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_thank_yous", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "training_letter_templates",
                columns: table => new
                {
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Head = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Body = table.Column<string>(type: "character varying(6000)", maxLength: 6000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_letter_templates", x => x.RegionCode);
                });

            migrationBuilder.CreateTable(
                name: "training_number_series",
                columns: table => new
                {
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Template = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_number_series", x => x.RegionCode);
                });

            migrationBuilder.CreateTable(
                name: "training_plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubmittedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    SubmittedByName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ApprovedByName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReturnedBecause = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Moves = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_plans", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "training_speakers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerRegion = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Institution = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Expertise = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Phone = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Email = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Bookings = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_speakers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "access_tokens",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Hint = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RevokedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_tokens", x => x.Id);
                    table.ForeignKey(
                        name: "FK_access_tokens_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_claims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimType = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    ClaimValue = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_claims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_account_claims_accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_grants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    GrantedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    GrantedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_grants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_account_grants_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_logins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ProviderKey = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_logins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_account_logins_accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_passkeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_passkeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_account_passkeys_accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Method = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Origin = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Device = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    SeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    GrantId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_sessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_account_sessions_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_tokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    LoginProvider = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Value = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_tokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_account_tokens_accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "field_devices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AppVersion = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Unsent = table.Column<int>(type: "integer", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WipedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WipedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_field_devices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_field_devices_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    ClientId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Urgency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SealedByHand = table.Column<bool>(type: "boolean", nullable: false),
                    IsSealed = table.Column<bool>(type: "boolean", nullable: false),
                    Report = table.Column<byte[]>(type: "bytea", nullable: false),
                    ReportedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    OwnerName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    StageSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EscalatedTo = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Ending = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    StatusMark = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "client_sounds",
                columns: table => new
                {
                    ClientId = table.Column<Guid>(type: "uuid", nullable: false),
                    Mark = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_client_sounds", x => new { x.ClientId, x.Mark });
                    table.ForeignKey(
                        name: "FK_client_sounds_clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "code_entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    List = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Variant = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    NameId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    NameEn = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    AgeFrom = table.Column<int>(type: "integer", nullable: true),
                    AgeTo = table.Column<int>(type: "integer", nullable: true),
                    OnlySex = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    DataClass = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    PillarKind = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_code_entries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_code_entries_code_lists_List",
                        column: x => x.List,
                        principalTable: "code_lists",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "curriculum_subjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CurriculumId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Hours = table.Column<int>(type: "integer", nullable: false),
                    Method = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Materials = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_curriculum_subjects", x => x.Id);
                    table.ForeignKey(
                        name: "FK_curriculum_subjects_curricula_CurriculumId",
                        column: x => x.CurriculumId,
                        principalTable: "curricula",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    CurriculumId = table.Column<Guid>(type: "uuid", nullable: true),
                    DeviationReason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Kinds = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    NominateUntil = table.Column<DateOnly>(type: "date", nullable: false),
                    Place = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Organiser = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Signatory = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    SignatoryTitle = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Committee = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    BudgetSource = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    BudgetLine = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Budget = table.Column<long>(type: "bigint", nullable: true),
                    CancelledBecause = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    SeatMoves = table.Column<int>(type: "integer", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_events", x => x.Id);
                    table.ForeignKey(
                        name: "FK_training_events_curricula_CurriculumId",
                        column: x => x.CurriculumId,
                        principalTable: "curricula",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_rows",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Sheet = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false),
                    NikIndex = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Decision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Problems = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    RoleId = table.Column<Guid>(type: "uuid", nullable: true),
                    Effects = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_rows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_import_rows_imports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "disaster_households",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    IncidentId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Card = table.Column<byte[]>(type: "bytea", nullable: false),
                    NameMark = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    PhoneMark = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    People = table.Column<int>(type: "integer", nullable: false),
                    Damage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Stay = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ShelterId = table.Column<Guid>(type: "uuid", nullable: true),
                    Needs = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    MergedIntoId = table.Column<Guid>(type: "uuid", nullable: true),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disaster_households", x => x.Id);
                    table.ForeignKey(
                        name: "FK_disaster_households_incidents_IncidentId",
                        column: x => x.IncidentId,
                        principalTable: "incidents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "disaster_responders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    IncidentId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Phone = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    CalledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Answer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disaster_responders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_disaster_responders_incidents_IncidentId",
                        column: x => x.IncidentId,
                        principalTable: "incidents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "goods_needs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    IncidentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Quantity = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_goods_needs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_goods_needs_incidents_IncidentId",
                        column: x => x.IncidentId,
                        principalTable: "incidents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "goods_stores",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    IncidentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_goods_stores", x => x.Id);
                    table.ForeignKey(
                        name: "FK_goods_stores_incidents_IncidentId",
                        column: x => x.IncidentId,
                        principalTable: "incidents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incident_areas",
                columns: table => new
                {
                    IncidentId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Reaches = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incident_areas", x => new { x.IncidentId, x.RegionCode });
                    table.ForeignKey(
                        name: "FK_incident_areas_incidents_IncidentId",
                        column: x => x.IncidentId,
                        principalTable: "incidents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "incident_people",
                columns: table => new
                {
                    IncidentId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    JoinedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incident_people", x => new { x.IncidentId, x.AccountId });
                    table.ForeignKey(
                        name: "FK_incident_people_incidents_IncidentId",
                        column: x => x.IncidentId,
                        principalTable: "incidents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "incident_statements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    IncidentId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Numbers = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incident_statements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_incident_statements_incidents_IncidentId",
                        column: x => x.IncidentId,
                        principalTable: "incidents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "incident_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    IncidentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incident_steps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_incident_steps_incidents_IncidentId",
                        column: x => x.IncidentId,
                        principalTable: "incidents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "shelters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    IncidentId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Latitude = table.Column<double>(type: "double precision", nullable: true),
                    Longitude = table.Column<double>(type: "double precision", nullable: true),
                    Capacity = table.Column<int>(type: "integer", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_shelters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_shelters_incidents_IncidentId",
                        column: x => x.IncidentId,
                        principalTable: "incidents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "situation_reports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    IncidentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    AsOf = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IssuedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Content = table.Column<string>(type: "character varying(200000)", maxLength: 200000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_situation_reports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_situation_reports_incidents_IncidentId",
                        column: x => x.IncidentId,
                        principalTable: "incidents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "diary_entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReportId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    From = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    Minutes = table.Column<int>(type: "integer", nullable: false),
                    Function = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Programme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    What = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    PlaceRegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Place = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Latitude = table.Column<double>(type: "double precision", nullable: true),
                    Longitude = table.Column<double>(type: "double precision", nullable: true),
                    Women = table.Column<int>(type: "integer", nullable: false),
                    Men = table.Column<int>(type: "integer", nullable: false),
                    Children = table.Column<int>(type: "integer", nullable: false),
                    Elderly = table.Column<int>(type: "integer", nullable: false),
                    Disabled = table.Column<int>(type: "integer", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Corrections = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_diary_entries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_diary_entries_monthly_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "monthly_reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "monthly_report_moves",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    By = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_monthly_report_moves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_monthly_report_moves_monthly_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "monthly_reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "network_meetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NetworkId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Place = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Agenda = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    Minutes = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    Present = table.Column<int>(type: "integer", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_network_meetings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_network_meetings_networks_NetworkId",
                        column: x => x.NetworkId,
                        principalTable: "networks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "network_members",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NetworkId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Position = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_network_members", x => x.Id);
                    table.ForeignKey(
                        name: "FK_network_members_networks_NetworkId",
                        column: x => x.NetworkId,
                        principalTable: "networks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organisation_papers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Issuer = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ExpiresOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Grade = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisation_papers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_organisation_papers_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outreach_material_versions",
                columns: table => new
                {
                    MaterialId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ContentType = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    AddedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Downloads = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outreach_material_versions", x => new { x.MaterialId, x.Number });
                    table.ForeignKey(
                        name: "FK_outreach_material_versions_outreach_materials_MaterialId",
                        column: x => x.MaterialId,
                        principalTable: "outreach_materials",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outreach_plan_lines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Month = table.Column<int>(type: "integer", nullable: false),
                    Theme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Audience = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    PlaceRegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Sessions = table.Column<int>(type: "integer", nullable: false),
                    People = table.Column<int>(type: "integer", nullable: true),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Educator = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    DroppedBecause = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outreach_plan_lines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_outreach_plan_lines_outreach_plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "outreach_plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outreach_sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    From = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    Minutes = table.Column<int>(type: "integer", nullable: true),
                    Theme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Audience = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Method = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Place = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Educator = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    SeriesId = table.Column<Guid>(type: "uuid", nullable: true),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CancelledBecause = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Women = table.Column<int>(type: "integer", nullable: false),
                    Men = table.Column<int>(type: "integer", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordedByName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outreach_sessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_outreach_sessions_outreach_series_SeriesId",
                        column: x => x.SeriesId,
                        principalTable: "outreach_series",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "combination_exceptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    FirstKind = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    SecondKind = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Approver = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Paper = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: false),
                    WithdrawnOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawnReason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_combination_exceptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_combination_exceptions_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "duplicate_compared",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duplicate_compared", x => x.PersonId);
                    table.ForeignKey(
                        name: "FK_duplicate_compared_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "duplicate_pairs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FirstId = table.Column<Guid>(type: "uuid", nullable: false),
                    SecondId = table.Column<Guid>(type: "uuid", nullable: false),
                    Probability = table.Column<double>(type: "double precision", nullable: false),
                    Reasons = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    FoundAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duplicate_pairs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_duplicate_pairs_people_FirstId",
                        column: x => x.FirstId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_duplicate_pairs_people_SecondId",
                        column: x => x.SecondId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organisation_officers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisation_officers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_organisation_officers_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_organisation_officers_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "person_evidence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Criterion = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Met = table.Column<bool>(type: "boolean", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordedByName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_evidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_person_evidence_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "person_merges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    KeptId = table.Column<Guid>(type: "uuid", nullable: false),
                    MergedId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Memory = table.Column<byte[]>(type: "bytea", nullable: true),
                    SplitAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_merges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_person_merges_people_KeptId",
                        column: x => x.KeptId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_person_merges_people_MergedId",
                        column: x => x.MergedId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "person_presence",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    SortName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_presence", x => new { x.PersonId, x.RegionCode });
                    table.ForeignKey(
                        name: "FK_person_presence_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pillar_roles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    SortName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    Position = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    FundingSource = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PausedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndReason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    EndNote = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Verdict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    VerdictProblems = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    InForce = table.Column<bool>(type: "boolean", nullable: false),
                    Combination = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    JudgedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    JudgeAgainOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pillar_roles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_pillar_roles_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "training_certificates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    IssuedYear = table.Column<int>(type: "integer", nullable: true),
                    ExpiresOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Organiser = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Hours = table.Column<int>(type: "integer", nullable: true),
                    Source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: true),
                    RevokedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RevokedReason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_certificates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_training_certificates_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "imported_providers",
                columns: table => new
                {
                    ProviderId = table.Column<Guid>(type: "uuid", nullable: false),
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    IsNew = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imported_providers", x => new { x.ProviderId, x.ImportId });
                    table.ForeignKey(
                        name: "FK_imported_providers_providers_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "providers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "provider_keepers",
                columns: table => new
                {
                    ProviderId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_provider_keepers", x => new { x.ProviderId, x.AccountId });
                    table.ForeignKey(
                        name: "FK_provider_keepers_providers_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "providers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "provider_locations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProviderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    PostalCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Latitude = table.Column<double>(type: "double precision", nullable: true),
                    Longitude = table.Column<double>(type: "double precision", nullable: true),
                    Access = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    AccessNote = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_provider_locations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_provider_locations_providers_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "providers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "provider_presence",
                columns: table => new
                {
                    ProviderId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Reaches = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_provider_presence", x => new { x.ProviderId, x.RegionCode });
                    table.ForeignKey(
                        name: "FK_provider_presence_providers_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "providers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "provider_words",
                columns: table => new
                {
                    ProviderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sound = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_provider_words", x => new { x.ProviderId, x.Sound });
                    table.ForeignKey(
                        name: "FK_provider_words_providers_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "providers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "service_places",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProviderId = table.Column<Guid>(type: "uuid", nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    LocationId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_places", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_places_providers_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "providers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "services",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProviderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    SortName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Description = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IsResidential = table.Column<bool>(type: "boolean", nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kinds = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    AgeFrom = table.Column<int>(type: "integer", nullable: true),
                    AgeTo = table.Column<int>(type: "integer", nullable: true),
                    OnlySex = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    IncomeLimit = table.Column<long>(type: "bigint", nullable: true),
                    ResidentsOnly = table.Column<bool>(type: "boolean", nullable: false),
                    Papers = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Areas = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Cost = table.Column<long>(type: "bigint", nullable: true),
                    CostNote = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    HowToApply = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Capacity = table.Column<int>(type: "integer", nullable: true),
                    Taken = table.Column<int>(type: "integer", nullable: false),
                    Waiting = table.Column<int>(type: "integer", nullable: false),
                    CapacityAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CapacityBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Answers = table.Column<int>(type: "integer", nullable: false),
                    AnswerMinutes = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_services", x => x.Id);
                    table.ForeignKey(
                        name: "FK_services_providers_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "providers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "renewal_items",
                columns: table => new
                {
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    RoleId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Decision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DecidedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_renewal_items", x => new { x.RoundId, x.RoleId });
                    table.ForeignKey(
                        name: "FK_renewal_items_renewal_rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "renewal_rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "selection_nominations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SelectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    RoleId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IsWithoutSanction = table.Column<bool>(type: "boolean", nullable: false),
                    Innovation = table.Column<string>(type: "character varying(6000)", maxLength: 6000, nullable: true),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Portfolio = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    PortfolioOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ProvenYears = table.Column<double>(type: "double precision", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selection_nominations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selection_nominations_selections_SelectionId",
                        column: x => x.SelectionId,
                        principalTable: "selections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "selection_stages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SelectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Quota = table.Column<int>(type: "integer", nullable: false),
                    Tie = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Pool = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    UsesCorrection = table.Column<bool>(type: "boolean", nullable: false),
                    IsBlind = table.Column<bool>(type: "boolean", nullable: false),
                    JurorsEach = table.Column<int>(type: "integer", nullable: false),
                    ScaleFrom = table.Column<int>(type: "integer", nullable: false),
                    ScaleTo = table.Column<int>(type: "integer", nullable: false),
                    FlagFrom = table.Column<int>(type: "integer", nullable: false),
                    ObjectionDays = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selection_stages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selection_stages_selections_SelectionId",
                        column: x => x.SelectionId,
                        principalTable: "selections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exchange_visits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StoryId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    HostRegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Guests = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Hosts = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Aim = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Report = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exchange_visits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_exchange_visits_stories_StoryId",
                        column: x => x.StoryId,
                        principalTable: "stories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "story_adoptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StoryId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    ByName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    What = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    ToldOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_story_adoptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_story_adoptions_stories_StoryId",
                        column: x => x.StoryId,
                        principalTable: "stories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "story_comments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StoryId = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    FromRegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RemovedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    RemovedWhy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_story_comments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_story_comments_stories_StoryId",
                        column: x => x.StoryId,
                        principalTable: "stories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "story_figures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StoryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Measure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OfRegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Value = table.Column<long>(type: "bigint", nullable: false),
                    TakenOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_story_figures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_story_figures_stories_StoryId",
                        column: x => x.StoryId,
                        principalTable: "stories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "story_files",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StoryId = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ContentType = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_story_files", x => x.Id);
                    table.ForeignKey(
                        name: "FK_story_files_stories_StoryId",
                        column: x => x.StoryId,
                        principalTable: "stories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "story_kinds",
                columns: table => new
                {
                    StoryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_story_kinds", x => new { x.StoryId, x.Code });
                    table.ForeignKey(
                        name: "FK_story_kinds_stories_StoryId",
                        column: x => x.StoryId,
                        principalTable: "stories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "story_tags",
                columns: table => new
                {
                    StoryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Tag = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_story_tags", x => new { x.StoryId, x.Tag });
                    table.ForeignKey(
                        name: "FK_story_tags_stories_StoryId",
                        column: x => x.StoryId,
                        principalTable: "stories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "story_words",
                columns: table => new
                {
                    StoryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Word = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    InTitle = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_story_words", x => new { x.StoryId, x.Word });
                    table.ForeignKey(
                        name: "FK_story_words_stories_StoryId",
                        column: x => x.StoryId,
                        principalTable: "stories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_access_requests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    AskerId = table.Column<Guid>(type: "uuid", nullable: false),
                    AskerName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DecidedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    IsGranted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_access_requests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_access_requests_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: true),
                    AuthorName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Text = table.Column<byte[]>(type: "bytea", nullable: true),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    AwaitsSupervisor = table.Column<bool>(type: "boolean", nullable: false),
                    AcknowledgedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    AcknowledgedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_entries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_entries_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_kinds",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Mark = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_kinds", x => new { x.CaseId, x.Mark });
                    table.ForeignKey(
                        name: "FK_case_kinds_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_papers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<byte[]>(type: "bytea", nullable: false),
                    IsPhoto = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AddedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_papers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_papers_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_people",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_people", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_people_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_plan_items",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Service = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Goal = table.Column<byte[]>(type: "bytea", nullable: false),
                    Responsible = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_plan_items", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_plan_items_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_tasks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<byte[]>(type: "bytea", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AssigneeId = table.Column<Guid>(type: "uuid", nullable: true),
                    AssigneeName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_tasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_tasks_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "filled_assessments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    FormId = table.Column<Guid>(type: "uuid", nullable: false),
                    Answers = table.Column<byte[]>(type: "bytea", nullable: false),
                    Score = table.Column<int>(type: "integer", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_filled_assessments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_filled_assessments_assessment_forms_FormId",
                        column: x => x.FormId,
                        principalTable: "assessment_forms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_filled_assessments_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referrals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OfferedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OfficeRegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    PartnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Message = table.Column<byte[]>(type: "bytea", nullable: false),
                    HoldsPlace = table.Column<bool>(type: "boolean", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EscalatedTo = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Outcome = table.Column<byte[]>(type: "bytea", nullable: true),
                    LinkMark = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_referrals_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "curriculum_questions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CurriculumId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Answers = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Weight = table.Column<decimal>(type: "numeric(6,2)", precision: 6, scale: 2, nullable: false),
                    Explanation = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    IsRetired = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_curriculum_questions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_curriculum_questions_curricula_CurriculumId",
                        column: x => x.CurriculumId,
                        principalTable: "curricula",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_curriculum_questions_curriculum_subjects_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "curriculum_subjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "training_event_presence",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_event_presence", x => new { x.EventId, x.RegionCode });
                    table.ForeignKey(
                        name: "FK_training_event_presence_training_events_EventId",
                        column: x => x.EventId,
                        principalTable: "training_events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_follow_ups",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Months = table.Column<int>(type: "integer", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Answers = table.Column<int>(type: "integer", nullable: true),
                    Findings = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_follow_ups", x => x.Id);
                    table.ForeignKey(
                        name: "FK_training_follow_ups_training_events_EventId",
                        column: x => x.EventId,
                        principalTable: "training_events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_letters",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Head = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Body = table.Column<string>(type: "character varying(6000)", maxLength: 6000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_letters", x => x.EventId);
                    table.ForeignKey(
                        name: "FK_training_letters_training_events_EventId",
                        column: x => x.EventId,
                        principalTable: "training_events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_papers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    MonthsAfter = table.Column<int>(type: "integer", nullable: true),
                    Shuffled = table.Column<bool>(type: "boolean", nullable: false),
                    Seed = table.Column<int>(type: "integer", nullable: false),
                    OpensAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ClosesAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_papers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_training_papers_training_events_EventId",
                        column: x => x.EventId,
                        principalTable: "training_events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_photos",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Caption = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_photos", x => x.Id);
                    table.ForeignKey(
                        name: "FK_training_photos_training_events_EventId",
                        column: x => x.EventId,
                        principalTable: "training_events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_plan_lines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    CurriculumId = table.Column<Guid>(type: "uuid", nullable: true),
                    DeviationReason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    TargetRegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Seats = table.Column<int>(type: "integer", nullable: false),
                    Month = table.Column<int>(type: "integer", nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Place = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Responsible = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    BudgetCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    BudgetLine = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Amount = table.Column<long>(type: "bigint", nullable: true),
                    EventId = table.Column<Guid>(type: "uuid", nullable: true),
                    DroppedBecause = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_plan_lines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_training_plan_lines_curricula_CurriculumId",
                        column: x => x.CurriculumId,
                        principalTable: "curricula",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_training_plan_lines_training_events_EventId",
                        column: x => x.EventId,
                        principalTable: "training_events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_training_plan_lines_training_plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "training_plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_quotas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Seats = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_quotas", x => x.Id);
                    table.ForeignKey(
                        name: "FK_training_quotas_training_events_EventId",
                        column: x => x.EventId,
                        principalTable: "training_events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_reports",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    LegalBasis = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    Purpose = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    Results = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    Obstacles = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    Advice = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    Signatory = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    SignatoryTitle = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    SignatoryNumber = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedByName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_reports", x => x.EventId);
                    table.ForeignKey(
                        name: "FK_training_reports_training_events_EventId",
                        column: x => x.EventId,
                        principalTable: "training_events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: true),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    From = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    Until = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    Room = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Group = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Counts = table.Column<bool>(type: "boolean", nullable: false),
                    Materials = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_sessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_training_sessions_training_events_EventId",
                        column: x => x.EventId,
                        principalTable: "training_events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_speaker_invitations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    SpeakerId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Answer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    RevokedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_speaker_invitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_training_speaker_invitations_training_events_EventId",
                        column: x => x.EventId,
                        principalTable: "training_events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_training_speaker_invitations_training_speakers_SpeakerId",
                        column: x => x.SpeakerId,
                        principalTable: "training_speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "disaster_shifts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ResponderId = table.Column<Guid>(type: "uuid", nullable: false),
                    InAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OutAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disaster_shifts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_disaster_shifts_disaster_responders_ResponderId",
                        column: x => x.ResponderId,
                        principalTable: "disaster_responders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "goods_movements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StoreId = table.Column<Guid>(type: "uuid", nullable: false),
                    IncidentId = table.Column<Guid>(type: "uuid", nullable: true),
                    HandoverId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Quantity = table.Column<long>(type: "bigint", nullable: false),
                    Way = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    HouseholdId = table.Column<Guid>(type: "uuid", nullable: true),
                    ShelterId = table.Column<Guid>(type: "uuid", nullable: true),
                    ToRegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    OtherStoreId = table.Column<Guid>(type: "uuid", nullable: true),
                    Receiver = table.Column<byte[]>(type: "bytea", nullable: true),
                    Paper = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    CorrectsId = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_goods_movements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_goods_movements_goods_stores_StoreId",
                        column: x => x.StoreId,
                        principalTable: "goods_stores",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "shelter_occupancies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ShelterId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    People = table.Column<int>(type: "integer", nullable: false),
                    Households = table.Column<int>(type: "integer", nullable: true),
                    Male = table.Column<int>(type: "integer", nullable: true),
                    Female = table.Column<int>(type: "integer", nullable: true),
                    Infants = table.Column<int>(type: "integer", nullable: true),
                    Children = table.Column<int>(type: "integer", nullable: true),
                    Elderly = table.Column<int>(type: "integer", nullable: true),
                    Pregnant = table.Column<int>(type: "integer", nullable: true),
                    Disabled = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_shelter_occupancies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_shelter_occupancies_shelters_ShelterId",
                        column: x => x.ShelterId,
                        principalTable: "shelters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "diary_corrections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReportId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Changes = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_diary_corrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_diary_corrections_diary_entries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "diary_entries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "diary_photos",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_diary_photos", x => x.Id);
                    table.ForeignKey(
                        name: "FK_diary_photos_diary_entries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "diary_entries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "network_decisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NetworkId = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_network_decisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_network_decisions_network_meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "network_meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outreach_attendance",
                columns: table => new
                {
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Age = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Women = table.Column<int>(type: "integer", nullable: false),
                    Men = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outreach_attendance", x => new { x.SessionId, x.Age });
                    table.ForeignKey(
                        name: "FK_outreach_attendance_outreach_sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "outreach_sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outreach_photos",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outreach_photos", x => x.Id);
                    table.ForeignKey(
                        name: "FK_outreach_photos_outreach_sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "outreach_sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "surveys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    SeriesId = table.Column<Guid>(type: "uuid", nullable: true),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    OpenMoment = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    LaterOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_surveys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_surveys_outreach_sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "outreach_sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "appointments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RoleId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    NumberKey = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Issuer = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Signatory = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    EndByRule = table.Column<bool>(type: "boolean", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_appointments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_appointments_pillar_roles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "pillar_roles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "provider_hours",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LocationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<int>(type: "integer", nullable: false),
                    Opens = table.Column<int>(type: "integer", nullable: false),
                    Closes = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_provider_hours", x => x.Id);
                    table.ForeignKey(
                        name: "FK_provider_hours_provider_locations_LocationId",
                        column: x => x.LocationId,
                        principalTable: "provider_locations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "provider_hours_exceptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LocationId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Opens = table.Column<int>(type: "integer", nullable: true),
                    Closes = table.Column<int>(type: "integer", nullable: true),
                    Note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_provider_hours_exceptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_provider_hours_exceptions_provider_locations_LocationId",
                        column: x => x.LocationId,
                        principalTable: "provider_locations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "service_reach",
                columns: table => new
                {
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_reach", x => new { x.RegionCode, x.Kind, x.ServiceId });
                    table.ForeignKey(
                        name: "FK_service_reach_services_ServiceId",
                        column: x => x.ServiceId,
                        principalTable: "services",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "selection_files",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NominationId = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsPhoto = table.Column<bool>(type: "boolean", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ContentType = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selection_files", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selection_files_selection_nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "selection_nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "selection_papers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NominationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    IsThere = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selection_papers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selection_papers_selection_nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "selection_nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "selection_criteria",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StageId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Weight = table.Column<decimal>(type: "numeric(6,2)", precision: 6, scale: 2, nullable: false),
                    Guide = table.Column<string>(type: "character varying(3000)", maxLength: 3000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selection_criteria", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selection_criteria_selection_stages_StageId",
                        column: x => x.StageId,
                        principalTable: "selection_stages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "selection_panels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SelectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    StageId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Seed = table.Column<int>(type: "integer", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LockedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnnouncedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ObjectionsUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Place = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Chair = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Noise = table.Column<double>(type: "double precision", nullable: true),
                    Leniency = table.Column<double>(type: "double precision", nullable: true),
                    Reliability = table.Column<double>(type: "double precision", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selection_panels", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selection_panels_selection_stages_StageId",
                        column: x => x.StageId,
                        principalTable: "selection_stages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_paper_items",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PaperId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    QuestionId = table.Column<Guid>(type: "uuid", nullable: true),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: true),
                    Heading = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Answers = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Weight = table.Column<decimal>(type: "numeric(6,2)", precision: 6, scale: 2, nullable: false),
                    SpeakerId = table.Column<Guid>(type: "uuid", nullable: true),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_paper_items", x => x.Id);
                    table.ForeignKey(
                        name: "FK_training_paper_items_curriculum_questions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "curriculum_questions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_training_paper_items_training_papers_PaperId",
                        column: x => x.PaperId,
                        principalTable: "training_papers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_enrolments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    QuotaId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    RoleId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DutyRegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    SortName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Points = table.Column<int>(type: "integer", nullable: false),
                    PointsBecause = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    NominatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Code = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Group = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    ReplacedById = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_enrolments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_training_enrolments_training_events_EventId",
                        column: x => x.EventId,
                        principalTable: "training_events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_training_enrolments_training_quotas_QuotaId",
                        column: x => x.QuotaId,
                        principalTable: "training_quotas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "training_report_costs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Item = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Planned = table.Column<long>(type: "bigint", nullable: false),
                    Spent = table.Column<long>(type: "bigint", nullable: false),
                    Reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_report_costs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_training_report_costs_training_reports_EventId",
                        column: x => x.EventId,
                        principalTable: "training_reports",
                        principalColumn: "EventId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_materials",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: true),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: true),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ContentType = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    SpeakerId = table.Column<Guid>(type: "uuid", nullable: true),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_materials", x => x.Id);
                    table.ForeignKey(
                        name: "FK_training_materials_curriculum_subjects_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "curriculum_subjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_training_materials_training_sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "training_sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_session_speakers",
                columns: table => new
                {
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    SpeakerId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_session_speakers", x => new { x.SessionId, x.SpeakerId });
                    table.ForeignKey(
                        name: "FK_training_session_speakers_training_sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "training_sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_training_session_speakers_training_speakers_SpeakerId",
                        column: x => x.SpeakerId,
                        principalTable: "training_speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "survey_items",
                columns: table => new
                {
                    SurveyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    QuestionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Dimension = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Answers = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Reversed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_survey_items", x => new { x.SurveyId, x.Order });
                    table.ForeignKey(
                        name: "FK_survey_items_surveys_SurveyId",
                        column: x => x.SurveyId,
                        principalTable: "surveys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "survey_slips",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SurveyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Batch = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_survey_slips", x => x.Id);
                    table.ForeignKey(
                        name: "FK_survey_slips_surveys_SurveyId",
                        column: x => x.SurveyId,
                        principalTable: "surveys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "selection_entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PanelId = table.Column<Guid>(type: "uuid", nullable: false),
                    NominationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<int>(type: "integer", nullable: false),
                    Raw = table.Column<double>(type: "double precision", nullable: true),
                    Corrected = table.Column<double>(type: "double precision", nullable: true),
                    Spread = table.Column<double>(type: "double precision", nullable: true),
                    Sheets = table.Column<int>(type: "integer", nullable: false),
                    Rank = table.Column<int>(type: "integer", nullable: true),
                    IsPromoted = table.Column<bool>(type: "boolean", nullable: false),
                    DecidedBy = table.Column<int>(type: "integer", nullable: true),
                    IsFlagged = table.Column<bool>(type: "boolean", nullable: false),
                    Discussion = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selection_entries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selection_entries_selection_nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "selection_nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_selection_entries_selection_panels_PanelId",
                        column: x => x.PanelId,
                        principalTable: "selection_panels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "selection_jurors",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PanelId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    HomeRegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    DeclaredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Effect = table.Column<double>(type: "double precision", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selection_jurors", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selection_jurors_selection_panels_PanelId",
                        column: x => x.PanelId,
                        principalTable: "selection_panels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "selection_objections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PanelId = table.Column<Guid>(type: "uuid", nullable: false),
                    NominationId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Text = table.Column<string>(type: "character varying(3000)", maxLength: 3000, nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Answer = table.Column<string>(type: "character varying(3000)", maxLength: 3000, nullable: true),
                    AnsweredBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selection_objections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selection_objections_selection_panels_PanelId",
                        column: x => x.PanelId,
                        principalTable: "selection_panels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_answer_sheets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PaperId = table.Column<Guid>(type: "uuid", nullable: false),
                    EnrolmentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Number = table.Column<int>(type: "integer", nullable: true),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    HandedInAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Mark = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    Waiting = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_answer_sheets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_training_answer_sheets_training_enrolments_EnrolmentId",
                        column: x => x.EnrolmentId,
                        principalTable: "training_enrolments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_training_answer_sheets_training_papers_PaperId",
                        column: x => x.PaperId,
                        principalTable: "training_papers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "training_attendance",
                columns: table => new
                {
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    EnrolmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Method = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_attendance", x => new { x.SessionId, x.EnrolmentId });
                    table.ForeignKey(
                        name: "FK_training_attendance_training_enrolments_EnrolmentId",
                        column: x => x.EnrolmentId,
                        principalTable: "training_enrolments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_training_attendance_training_sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "training_sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "training_certificates_issued",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    EnrolmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    IssuerRegion = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Training = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Hours = table.Column<int>(type: "integer", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Place = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Organiser = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Signatory = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    SignatoryTitle = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ExpiresOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RevokedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RevokedReason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    ReplacedById = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_certificates_issued", x => x.Id);
                    table.ForeignKey(
                        name: "FK_training_certificates_issued_training_certificates_issued_R~",
                        column: x => x.ReplacedById,
                        principalTable: "training_certificates_issued",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_training_certificates_issued_training_enrolments_EnrolmentId",
                        column: x => x.EnrolmentId,
                        principalTable: "training_enrolments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_training_certificates_issued_training_events_EventId",
                        column: x => x.EventId,
                        principalTable: "training_events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "training_marks",
                columns: table => new
                {
                    EnrolmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Before = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    After = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_marks", x => x.EnrolmentId);
                    table.ForeignKey(
                        name: "FK_training_marks_training_enrolments_EnrolmentId",
                        column: x => x.EnrolmentId,
                        principalTable: "training_enrolments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "survey_sheets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SurveyId = table.Column<Guid>(type: "uuid", nullable: false),
                    SlipId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Moment = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    ByPaper = table.Column<bool>(type: "boolean", nullable: false),
                    Values = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Knowledge = table.Column<double>(type: "double precision", nullable: true),
                    Trust = table.Column<double>(type: "double precision", nullable: true),
                    Awareness = table.Column<double>(type: "double precision", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_survey_sheets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_survey_sheets_survey_slips_SlipId",
                        column: x => x.SlipId,
                        principalTable: "survey_slips",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_survey_sheets_surveys_SurveyId",
                        column: x => x.SurveyId,
                        principalTable: "surveys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "selection_recusals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    JurorId = table.Column<Guid>(type: "uuid", nullable: false),
                    NominationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selection_recusals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selection_recusals_selection_jurors_JurorId",
                        column: x => x.JurorId,
                        principalTable: "selection_jurors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "selection_sheets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PanelId = table.Column<Guid>(type: "uuid", nullable: false),
                    JurorId = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Turn = table.Column<int>(type: "integer", nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastSequence = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selection_sheets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selection_sheets_selection_entries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "selection_entries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_selection_sheets_selection_jurors_JurorId",
                        column: x => x.JurorId,
                        principalTable: "selection_jurors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_selection_sheets_selection_panels_PanelId",
                        column: x => x.PanelId,
                        principalTable: "selection_panels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_answers",
                columns: table => new
                {
                    SheetId = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Value = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Points = table.Column<decimal>(type: "numeric(6,2)", precision: 6, scale: 2, nullable: true),
                    IsMarked = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_answers", x => new { x.SheetId, x.ItemId });
                    table.ForeignKey(
                        name: "FK_training_answers_training_answer_sheets_SheetId",
                        column: x => x.SheetId,
                        principalTable: "training_answer_sheets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_training_answers_training_paper_items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "training_paper_items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "selection_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SheetId = table.Column<Guid>(type: "uuid", nullable: false),
                    PanelId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Changes = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selection_changes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selection_changes_selection_sheets_SheetId",
                        column: x => x.SheetId,
                        principalTable: "selection_sheets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "selection_scores",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SheetId = table.Column<Guid>(type: "uuid", nullable: false),
                    CriterionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Points = table.Column<decimal>(type: "numeric(8,2)", precision: 8, scale: 2, nullable: true),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    PointsSequence = table.Column<long>(type: "bigint", nullable: false),
                    NoteSequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selection_scores", x => x.Id);
                    table.ForeignKey(
                        name: "FK_selection_scores_selection_criteria_CriterionId",
                        column: x => x.CriterionId,
                        principalTable: "selection_criteria",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_selection_scores_selection_sheets_SheetId",
                        column: x => x.SheetId,
                        principalTable: "selection_sheets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_access_tokens_AccountId",
                table: "access_tokens",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_access_tokens_Fingerprint",
                table: "access_tokens",
                column: "Fingerprint",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_account_claims_UserId",
                table: "account_claims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_account_grants_AccountId_Role_RegionCode",
                table: "account_grants",
                columns: new[] { "AccountId", "Role", "RegionCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_account_grants_RegionCode",
                table: "account_grants",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_account_logins_UserId",
                table: "account_logins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_account_passkeys_UserId",
                table: "account_passkeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_account_sessions_AccountId_EndedAt",
                table: "account_sessions",
                columns: new[] { "AccountId", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "accounts",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_FullName",
                table: "accounts",
                column: "FullName");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "accounts",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_activity_targets_RegionCode",
                table: "activity_targets",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_appointments_NumberKey",
                table: "appointments",
                column: "NumberKey");

            migrationBuilder.CreateIndex(
                name: "IX_appointments_RoleId",
                table: "appointments",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "IX_assessment_forms_Code_Edition",
                table: "assessment_forms",
                columns: new[] { "Code", "Edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_audit_RegionCode_At",
                table: "audit",
                columns: new[] { "RegionCode", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_RelatedId",
                table: "audit",
                column: "RelatedId");

            migrationBuilder.CreateIndex(
                name: "IX_audit_SealNumber",
                table: "audit",
                column: "SealNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_audit_SubjectId",
                table: "audit",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_case_access_requests_CaseId",
                table: "case_access_requests",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_access_requests_DecidedAt",
                table: "case_access_requests",
                column: "DecidedAt");

            migrationBuilder.CreateIndex(
                name: "IX_case_entries_CaseId_At",
                table: "case_entries",
                columns: new[] { "CaseId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_case_entries_RegionCode",
                table: "case_entries",
                column: "RegionCode",
                filter: "\"AwaitsSupervisor\"");

            migrationBuilder.CreateIndex(
                name: "IX_case_kinds_Mark_RegionCode_CaseId",
                table: "case_kinds",
                columns: new[] { "Mark", "RegionCode", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_case_papers_CaseId",
                table: "case_papers",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_people_AccountId_CaseId",
                table: "case_people",
                columns: new[] { "AccountId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_case_people_CaseId",
                table: "case_people",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_plan_items_CaseId",
                table: "case_plan_items",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_tasks_AssigneeId",
                table: "case_tasks",
                column: "AssigneeId",
                filter: "\"AssigneeId\" IS NOT NULL AND \"DoneAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_case_tasks_CaseId",
                table: "case_tasks",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_tasks_DueOn",
                table: "case_tasks",
                column: "DueOn",
                filter: "\"DoneAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_cases_ClientId",
                table: "cases",
                column: "ClientId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_DueOn",
                table: "cases",
                column: "DueOn");

            migrationBuilder.CreateIndex(
                name: "IX_cases_EscalatedTo_RegionCode",
                table: "cases",
                columns: new[] { "EscalatedTo", "RegionCode" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_Number",
                table: "cases",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_OwnerId_Stage_RegionCode",
                table: "cases",
                columns: new[] { "OwnerId", "Stage", "RegionCode" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_RegionCode_Stage_DueOn_ClosedOn_IsSealed_Id",
                table: "cases",
                columns: new[] { "RegionCode", "Stage", "DueOn", "ClosedOn", "IsSealed", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_client_sounds_Mark_RegionCode_ClientId",
                table: "client_sounds",
                columns: new[] { "Mark", "RegionCode", "ClientId" });

            migrationBuilder.CreateIndex(
                name: "IX_clients_HouseholdId",
                table: "clients",
                column: "HouseholdId");

            migrationBuilder.CreateIndex(
                name: "IX_clients_NikMark",
                table: "clients",
                column: "NikMark");

            migrationBuilder.CreateIndex(
                name: "IX_clients_RegionCode",
                table: "clients",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_code_entries_List_Code_Variant",
                table: "code_entries",
                columns: new[] { "List", "Code", "Variant" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_combination_exceptions_PersonId",
                table: "combination_exceptions",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_coverage_targets_RegionCode",
                table: "coverage_targets",
                column: "RegionCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_curricula_Code_Edition",
                table: "curricula",
                columns: new[] { "Code", "Edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_curriculum_questions_CurriculumId_Number_Edition",
                table: "curriculum_questions",
                columns: new[] { "CurriculumId", "Number", "Edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_curriculum_questions_SubjectId",
                table: "curriculum_questions",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_curriculum_subjects_CurriculumId",
                table: "curriculum_subjects",
                column: "CurriculumId");

            migrationBuilder.CreateIndex(
                name: "IX_diary_corrections_EntryId",
                table: "diary_corrections",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_diary_corrections_ReportId",
                table: "diary_corrections",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_diary_entries_PersonId_On",
                table: "diary_entries",
                columns: new[] { "PersonId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_diary_entries_RegionCode_On",
                table: "diary_entries",
                columns: new[] { "RegionCode", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_diary_entries_ReportId",
                table: "diary_entries",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_diary_photos_EntryId",
                table: "diary_photos",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_disaster_households_IncidentId_RegionCode",
                table: "disaster_households",
                columns: new[] { "IncidentId", "RegionCode" });

            migrationBuilder.CreateIndex(
                name: "IX_disaster_households_ShelterId",
                table: "disaster_households",
                column: "ShelterId");

            migrationBuilder.CreateIndex(
                name: "IX_disaster_households_distinct_IncidentId",
                table: "disaster_households_distinct",
                column: "IncidentId");

            migrationBuilder.CreateIndex(
                name: "IX_disaster_responders_Code",
                table: "disaster_responders",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_disaster_responders_IncidentId_PersonId",
                table: "disaster_responders",
                columns: new[] { "IncidentId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_disaster_shifts_ResponderId",
                table: "disaster_shifts",
                column: "ResponderId",
                unique: true,
                filter: "\"OutAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_documents_Hash",
                table: "documents",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_documents_SubjectId",
                table: "documents",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_duplicate_pairs_FirstId_SecondId",
                table: "duplicate_pairs",
                columns: new[] { "FirstId", "SecondId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_duplicate_pairs_SecondId",
                table: "duplicate_pairs",
                column: "SecondId");

            migrationBuilder.CreateIndex(
                name: "IX_duplicate_pairs_State_Probability",
                table: "duplicate_pairs",
                columns: new[] { "State", "Probability" });

            migrationBuilder.CreateIndex(
                name: "IX_exchange_visits_HostRegionCode",
                table: "exchange_visits",
                column: "HostRegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_exchange_visits_RegionCode",
                table: "exchange_visits",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_exchange_visits_StoryId",
                table: "exchange_visits",
                column: "StoryId");

            migrationBuilder.CreateIndex(
                name: "IX_field_conflicts_AccountId_DecidedAt",
                table: "field_conflicts",
                columns: new[] { "AccountId", "DecidedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_field_conflicts_DecidedAt_RegionCode",
                table: "field_conflicts",
                columns: new[] { "DecidedAt", "RegionCode" });

            migrationBuilder.CreateIndex(
                name: "IX_field_deliveries_DeviceId",
                table: "field_deliveries",
                column: "DeviceId");

            migrationBuilder.CreateIndex(
                name: "IX_field_devices_AccountId",
                table: "field_devices",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_field_devices_Fingerprint",
                table: "field_devices",
                column: "Fingerprint",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_field_receipts_DeviceId_ChangedAt",
                table: "field_receipts",
                columns: new[] { "DeviceId", "ChangedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_field_receipts_State_AccountId",
                table: "field_receipts",
                columns: new[] { "State", "AccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_filled_assessments_CaseId_At",
                table: "filled_assessments",
                columns: new[] { "CaseId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_filled_assessments_FormId",
                table: "filled_assessments",
                column: "FormId");

            migrationBuilder.CreateIndex(
                name: "IX_goods_movements_CorrectsId",
                table: "goods_movements",
                column: "CorrectsId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_goods_movements_HouseholdId",
                table: "goods_movements",
                column: "HouseholdId");

            migrationBuilder.CreateIndex(
                name: "IX_goods_movements_IncidentId_Kind",
                table: "goods_movements",
                columns: new[] { "IncidentId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_goods_movements_StoreId_Kind",
                table: "goods_movements",
                columns: new[] { "StoreId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_goods_needs_IncidentId_Kind",
                table: "goods_needs",
                columns: new[] { "IncidentId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_goods_stores_IncidentId",
                table: "goods_stores",
                column: "IncidentId");

            migrationBuilder.CreateIndex(
                name: "IX_goods_stores_RegionCode",
                table: "goods_stores",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_goods_stores_RegionCode_Name",
                table: "goods_stores",
                columns: new[] { "RegionCode", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_idempotent_answers_At",
                table: "idempotent_answers",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_import_rows_ImportId_Number",
                table: "import_rows",
                columns: new[] { "ImportId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_import_rows_NikIndex_PersonId",
                table: "import_rows",
                columns: new[] { "NikIndex", "PersonId" },
                filter: "\"PersonId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_import_rows_PersonId",
                table: "import_rows",
                column: "PersonId",
                filter: "\"PersonId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_imports_Hash",
                table: "imports",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_imports_RegionCode_UploadedAt",
                table: "imports",
                columns: new[] { "RegionCode", "UploadedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_incident_areas_RegionCode_Reaches",
                table: "incident_areas",
                columns: new[] { "RegionCode", "Reaches" });

            migrationBuilder.CreateIndex(
                name: "IX_incident_people_AccountId",
                table: "incident_people",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_incident_statements_IncidentId_At",
                table: "incident_statements",
                columns: new[] { "IncidentId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_incident_steps_IncidentId",
                table: "incident_steps",
                column: "IncidentId");

            migrationBuilder.CreateIndex(
                name: "IX_incidents_Stage_StartedAt",
                table: "incidents",
                columns: new[] { "Stage", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_jobs_State_RequestedAt",
                table: "jobs",
                columns: new[] { "State", "RequestedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_jobs_SubjectId",
                table: "jobs",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_monthly_report_moves_ReportId",
                table: "monthly_report_moves",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_monthly_report_runs_RegionCode_Month",
                table: "monthly_report_runs",
                columns: new[] { "RegionCode", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_monthly_reports_PersonId_Month",
                table: "monthly_reports",
                columns: new[] { "PersonId", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_monthly_reports_RegionCode_Month_State",
                table: "monthly_reports",
                columns: new[] { "RegionCode", "Month", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_monthly_reports_WrittenAs_Month",
                table: "monthly_reports",
                columns: new[] { "WrittenAs", "Month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_network_decisions_MeetingId",
                table: "network_decisions",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_network_decisions_NetworkId_DoneAt",
                table: "network_decisions",
                columns: new[] { "NetworkId", "DoneAt" });

            migrationBuilder.CreateIndex(
                name: "IX_network_meetings_NetworkId_On",
                table: "network_meetings",
                columns: new[] { "NetworkId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_network_members_NetworkId",
                table: "network_members",
                column: "NetworkId");

            migrationBuilder.CreateIndex(
                name: "IX_networks_RegionCode",
                table: "networks",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_office_mappings_RegionCode_Signature",
                table: "office_mappings",
                columns: new[] { "RegionCode", "Signature" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organisation_officers_OrganisationId",
                table: "organisation_officers",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_organisation_officers_PersonId",
                table: "organisation_officers",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_organisation_papers_ExpiresOn",
                table: "organisation_papers",
                column: "ExpiresOn");

            migrationBuilder.CreateIndex(
                name: "IX_organisation_papers_OrganisationId",
                table: "organisation_papers",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_RegionCode_Kind",
                table: "organisations",
                columns: new[] { "RegionCode", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_organisations_SortName_Id",
                table: "organisations",
                columns: new[] { "SortName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_outreach_materials_Code",
                table: "outreach_materials",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outreach_materials_Theme_Audience",
                table: "outreach_materials",
                columns: new[] { "Theme", "Audience" });

            migrationBuilder.CreateIndex(
                name: "IX_outreach_photos_SessionId",
                table: "outreach_photos",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_outreach_plan_lines_PlanId",
                table: "outreach_plan_lines",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_outreach_plans_RegionCode_Year",
                table: "outreach_plans",
                columns: new[] { "RegionCode", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outreach_series_RegionCode",
                table: "outreach_series",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_outreach_sessions_PersonId",
                table: "outreach_sessions",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_outreach_sessions_RegionCode_On",
                table: "outreach_sessions",
                columns: new[] { "RegionCode", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_outreach_sessions_SeriesId",
                table: "outreach_sessions",
                column: "SeriesId");

            migrationBuilder.CreateIndex(
                name: "IX_people_BirthDate_SortName_Id",
                table: "people",
                columns: new[] { "BirthDate", "SortName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_people_NikIndex",
                table: "people",
                column: "NikIndex");

            migrationBuilder.CreateIndex(
                name: "IX_people_Phone",
                table: "people",
                column: "Phone");

            migrationBuilder.CreateIndex(
                name: "IX_people_SortName_Id",
                table: "people",
                columns: new[] { "SortName", "Id" },
                filter: "\"MergedIntoId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_people_VerifiedNik",
                table: "people",
                column: "VerifiedNik",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_VillageCode",
                table: "people",
                column: "VillageCode");

            migrationBuilder.CreateIndex(
                name: "IX_person_evidence_PersonId",
                table: "person_evidence",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_person_merges_KeptId",
                table: "person_merges",
                column: "KeptId");

            migrationBuilder.CreateIndex(
                name: "IX_person_merges_MergedId",
                table: "person_merges",
                column: "MergedId");

            migrationBuilder.CreateIndex(
                name: "IX_person_presence_RegionCode_SortName_PersonId",
                table: "person_presence",
                columns: new[] { "RegionCode", "SortName", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_pillar_roles_Combination_SortName",
                table: "pillar_roles",
                columns: new[] { "Combination", "SortName" });

            migrationBuilder.CreateIndex(
                name: "IX_pillar_roles_JudgeAgainOn",
                table: "pillar_roles",
                column: "JudgeAgainOn");

            migrationBuilder.CreateIndex(
                name: "IX_pillar_roles_JudgedOn",
                table: "pillar_roles",
                column: "JudgedOn",
                filter: "\"JudgedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_pillar_roles_Kind_SortName_PersonId_RegionCode",
                table: "pillar_roles",
                columns: new[] { "Kind", "SortName", "PersonId", "RegionCode" });

            migrationBuilder.CreateIndex(
                name: "IX_pillar_roles_OrganisationId",
                table: "pillar_roles",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_pillar_roles_PersonId_RegionCode",
                table: "pillar_roles",
                columns: new[] { "PersonId", "RegionCode" });

            migrationBuilder.CreateIndex(
                name: "IX_pillar_roles_RegionCode_Kind_SortName_PersonId_Status_Verdi~",
                table: "pillar_roles",
                columns: new[] { "RegionCode", "Kind", "SortName", "PersonId", "Status", "Verdict", "InForce", "Combination" });

            migrationBuilder.CreateIndex(
                name: "IX_provider_hours_LocationId",
                table: "provider_hours",
                column: "LocationId");

            migrationBuilder.CreateIndex(
                name: "IX_provider_hours_exceptions_LocationId",
                table: "provider_hours_exceptions",
                column: "LocationId");

            migrationBuilder.CreateIndex(
                name: "IX_provider_keepers_AccountId",
                table: "provider_keepers",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_provider_locations_PostalCode",
                table: "provider_locations",
                column: "PostalCode");

            migrationBuilder.CreateIndex(
                name: "IX_provider_locations_ProviderId",
                table: "provider_locations",
                column: "ProviderId");

            migrationBuilder.CreateIndex(
                name: "IX_provider_presence_RegionCode_Reaches",
                table: "provider_presence",
                columns: new[] { "RegionCode", "Reaches" });

            migrationBuilder.CreateIndex(
                name: "IX_provider_words_Sound",
                table: "provider_words",
                column: "Sound");

            migrationBuilder.CreateIndex(
                name: "IX_providers_RegionCode_SortName",
                table: "providers",
                columns: new[] { "RegionCode", "SortName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_providers_SortName_Id",
                table: "providers",
                columns: new[] { "SortName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_providers_VerifiedOn",
                table: "providers",
                column: "VerifiedOn");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_CaseId",
                table: "referrals",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_DueOn",
                table: "referrals",
                column: "DueOn");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_EscalatedTo_RegionCode",
                table: "referrals",
                columns: new[] { "EscalatedTo", "RegionCode" });

            migrationBuilder.CreateIndex(
                name: "IX_referrals_LinkMark",
                table: "referrals",
                column: "LinkMark");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_PartnerId_State",
                table: "referrals",
                columns: new[] { "PartnerId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_referrals_RegionCode_State_DueOn",
                table: "referrals",
                columns: new[] { "RegionCode", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_region_changes_RegionCode",
                table: "region_changes",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_regions_ParentCode",
                table: "regions",
                column: "ParentCode");

            migrationBuilder.CreateIndex(
                name: "IX_renewal_items_RoleId",
                table: "renewal_items",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "IX_renewal_items_RoundId_RegionCode",
                table: "renewal_items",
                columns: new[] { "RoundId", "RegionCode" });

            migrationBuilder.CreateIndex(
                name: "IX_renewal_rounds_RegionCode",
                table: "renewal_rounds",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_rule_sets_Kind_Number",
                table: "rule_sets",
                columns: new[] { "Kind", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_selection_changes_PanelId",
                table: "selection_changes",
                column: "PanelId");

            migrationBuilder.CreateIndex(
                name: "IX_selection_changes_SheetId",
                table: "selection_changes",
                column: "SheetId");

            migrationBuilder.CreateIndex(
                name: "IX_selection_criteria_StageId",
                table: "selection_criteria",
                column: "StageId");

            migrationBuilder.CreateIndex(
                name: "IX_selection_entries_NominationId",
                table: "selection_entries",
                column: "NominationId");

            migrationBuilder.CreateIndex(
                name: "IX_selection_entries_PanelId_NominationId",
                table: "selection_entries",
                columns: new[] { "PanelId", "NominationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_selection_files_NominationId",
                table: "selection_files",
                column: "NominationId");

            migrationBuilder.CreateIndex(
                name: "IX_selection_jurors_AccountId",
                table: "selection_jurors",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_selection_jurors_PanelId_AccountId",
                table: "selection_jurors",
                columns: new[] { "PanelId", "AccountId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_selection_nominations_PersonId",
                table: "selection_nominations",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_selection_nominations_RegionCode",
                table: "selection_nominations",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_selection_nominations_SelectionId_RoleId",
                table: "selection_nominations",
                columns: new[] { "SelectionId", "RoleId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_selection_objections_PanelId",
                table: "selection_objections",
                column: "PanelId");

            migrationBuilder.CreateIndex(
                name: "IX_selection_objections_RegionCode",
                table: "selection_objections",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_selection_panels_SelectionId_RegionCode",
                table: "selection_panels",
                columns: new[] { "SelectionId", "RegionCode" });

            migrationBuilder.CreateIndex(
                name: "IX_selection_panels_StageId_RegionCode",
                table: "selection_panels",
                columns: new[] { "StageId", "RegionCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_selection_papers_NominationId",
                table: "selection_papers",
                column: "NominationId");

            migrationBuilder.CreateIndex(
                name: "IX_selection_recusals_JurorId",
                table: "selection_recusals",
                column: "JurorId");

            migrationBuilder.CreateIndex(
                name: "IX_selection_scores_CriterionId",
                table: "selection_scores",
                column: "CriterionId");

            migrationBuilder.CreateIndex(
                name: "IX_selection_scores_SheetId_CriterionId",
                table: "selection_scores",
                columns: new[] { "SheetId", "CriterionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_selection_sheets_EntryId",
                table: "selection_sheets",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_selection_sheets_JurorId_EntryId",
                table: "selection_sheets",
                columns: new[] { "JurorId", "EntryId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_selection_sheets_PanelId",
                table: "selection_sheets",
                column: "PanelId");

            migrationBuilder.CreateIndex(
                name: "IX_selection_sheets_RegionCode",
                table: "selection_sheets",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_selection_stages_SelectionId_Order",
                table: "selection_stages",
                columns: new[] { "SelectionId", "Order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_selections_RegionCode",
                table: "selections",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_service_places_LocationId",
                table: "service_places",
                column: "LocationId");

            migrationBuilder.CreateIndex(
                name: "IX_service_places_ProviderId",
                table: "service_places",
                column: "ProviderId");

            migrationBuilder.CreateIndex(
                name: "IX_service_places_ServiceId",
                table: "service_places",
                column: "ServiceId");

            migrationBuilder.CreateIndex(
                name: "IX_service_reach_ServiceId",
                table: "service_reach",
                column: "ServiceId");

            migrationBuilder.CreateIndex(
                name: "IX_services_ProviderId",
                table: "services",
                column: "ProviderId");

            migrationBuilder.CreateIndex(
                name: "IX_shelter_occupancies_ShelterId_At",
                table: "shelter_occupancies",
                columns: new[] { "ShelterId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_shelters_IncidentId_Name",
                table: "shelters",
                columns: new[] { "IncidentId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_situation_reports_IncidentId_Number",
                table: "situation_reports",
                columns: new[] { "IncidentId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_stories_AuthorId",
                table: "stories",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_stories_RegionCode",
                table: "stories",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_stories_State_PublishedOn",
                table: "stories",
                columns: new[] { "State", "PublishedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_story_adoptions_RegionCode",
                table: "story_adoptions",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_story_adoptions_StoryId_RegionCode",
                table: "story_adoptions",
                columns: new[] { "StoryId", "RegionCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_story_comments_StoryId",
                table: "story_comments",
                column: "StoryId");

            migrationBuilder.CreateIndex(
                name: "IX_story_figures_StoryId",
                table: "story_figures",
                column: "StoryId");

            migrationBuilder.CreateIndex(
                name: "IX_story_files_StoryId",
                table: "story_files",
                column: "StoryId");

            migrationBuilder.CreateIndex(
                name: "IX_story_kinds_Code",
                table: "story_kinds",
                column: "Code");

            migrationBuilder.CreateIndex(
                name: "IX_story_tags_Tag",
                table: "story_tags",
                column: "Tag");

            migrationBuilder.CreateIndex(
                name: "IX_story_words_Word",
                table: "story_words",
                column: "Word");

            migrationBuilder.CreateIndex(
                name: "IX_survey_items_QuestionId",
                table: "survey_items",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_survey_questions_QuestionId_Edition",
                table: "survey_questions",
                columns: new[] { "QuestionId", "Edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_survey_questions_Theme_IsRetired",
                table: "survey_questions",
                columns: new[] { "Theme", "IsRetired" });

            migrationBuilder.CreateIndex(
                name: "IX_survey_sheets_SlipId_Moment",
                table: "survey_sheets",
                columns: new[] { "SlipId", "Moment" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_survey_sheets_SurveyId",
                table: "survey_sheets",
                column: "SurveyId");

            migrationBuilder.CreateIndex(
                name: "IX_survey_slips_Code",
                table: "survey_slips",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_survey_slips_SurveyId",
                table: "survey_slips",
                column: "SurveyId");

            migrationBuilder.CreateIndex(
                name: "IX_surveys_Code",
                table: "surveys",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_surveys_RegionCode",
                table: "surveys",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_surveys_SessionId",
                table: "surveys",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_thank_yous_PersonId",
                table: "thank_yous",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_thank_yous_RegionCode",
                table: "thank_yous",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_training_answer_sheets_EnrolmentId",
                table: "training_answer_sheets",
                column: "EnrolmentId");

            migrationBuilder.CreateIndex(
                name: "IX_training_answer_sheets_PaperId_EnrolmentId",
                table: "training_answer_sheets",
                columns: new[] { "PaperId", "EnrolmentId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_answer_sheets_PaperId_Number",
                table: "training_answer_sheets",
                columns: new[] { "PaperId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_answers_ItemId",
                table: "training_answers",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_training_attendance_EnrolmentId",
                table: "training_attendance",
                column: "EnrolmentId");

            migrationBuilder.CreateIndex(
                name: "IX_training_certificates_Number",
                table: "training_certificates",
                column: "Number");

            migrationBuilder.CreateIndex(
                name: "IX_training_certificates_PersonId",
                table: "training_certificates",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_training_certificates_issued_Code",
                table: "training_certificates_issued",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_certificates_issued_EnrolmentId",
                table: "training_certificates_issued",
                column: "EnrolmentId");

            migrationBuilder.CreateIndex(
                name: "IX_training_certificates_issued_EventId",
                table: "training_certificates_issued",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_training_certificates_issued_IssuerRegion_Number",
                table: "training_certificates_issued",
                columns: new[] { "IssuerRegion", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_certificates_issued_PersonId",
                table: "training_certificates_issued",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_training_certificates_issued_ReplacedById",
                table: "training_certificates_issued",
                column: "ReplacedById");

            migrationBuilder.CreateIndex(
                name: "IX_training_enrolments_Code",
                table: "training_enrolments",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_enrolments_EventId_PersonId",
                table: "training_enrolments",
                columns: new[] { "EventId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_enrolments_PersonId",
                table: "training_enrolments",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_training_enrolments_QuotaId",
                table: "training_enrolments",
                column: "QuotaId");

            migrationBuilder.CreateIndex(
                name: "IX_training_event_presence_RegionCode",
                table: "training_event_presence",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_training_events_CurriculumId",
                table: "training_events",
                column: "CurriculumId");

            migrationBuilder.CreateIndex(
                name: "IX_training_events_StartsOn",
                table: "training_events",
                column: "StartsOn");

            migrationBuilder.CreateIndex(
                name: "IX_training_follow_ups_EventId_Months",
                table: "training_follow_ups",
                columns: new[] { "EventId", "Months" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_follow_ups_RegionCode",
                table: "training_follow_ups",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_training_marks_EventId",
                table: "training_marks",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_training_materials_DocumentId",
                table: "training_materials",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_training_materials_SessionId",
                table: "training_materials",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_training_materials_SubjectId",
                table: "training_materials",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_training_paper_items_PaperId",
                table: "training_paper_items",
                column: "PaperId");

            migrationBuilder.CreateIndex(
                name: "IX_training_paper_items_QuestionId",
                table: "training_paper_items",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_training_paper_items_SpeakerId",
                table: "training_paper_items",
                column: "SpeakerId");

            migrationBuilder.CreateIndex(
                name: "IX_training_papers_EventId_Number",
                table: "training_papers",
                columns: new[] { "EventId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_photos_EventId",
                table: "training_photos",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_training_plan_lines_CurriculumId",
                table: "training_plan_lines",
                column: "CurriculumId");

            migrationBuilder.CreateIndex(
                name: "IX_training_plan_lines_EventId",
                table: "training_plan_lines",
                column: "EventId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_plan_lines_PlanId",
                table: "training_plan_lines",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_training_plan_lines_RegionCode",
                table: "training_plan_lines",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_training_plans_RegionCode_Year",
                table: "training_plans",
                columns: new[] { "RegionCode", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_quotas_EventId_RegionCode_Kind",
                table: "training_quotas",
                columns: new[] { "EventId", "RegionCode", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_report_costs_EventId",
                table: "training_report_costs",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_training_session_speakers_SpeakerId",
                table: "training_session_speakers",
                column: "SpeakerId");

            migrationBuilder.CreateIndex(
                name: "IX_training_sessions_Day",
                table: "training_sessions",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_training_sessions_EventId",
                table: "training_sessions",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_training_speaker_invitations_Code",
                table: "training_speaker_invitations",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_speaker_invitations_EventId_SpeakerId",
                table: "training_speaker_invitations",
                columns: new[] { "EventId", "SpeakerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_speaker_invitations_SpeakerId",
                table: "training_speaker_invitations",
                column: "SpeakerId");

            migrationBuilder.CreateIndex(
                name: "IX_training_speakers_Name",
                table: "training_speakers",
                column: "Name");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_tokens");

            migrationBuilder.DropTable(
                name: "account_claims");

            migrationBuilder.DropTable(
                name: "account_grants");

            migrationBuilder.DropTable(
                name: "account_logins");

            migrationBuilder.DropTable(
                name: "account_passkeys");

            migrationBuilder.DropTable(
                name: "account_sessions");

            migrationBuilder.DropTable(
                name: "account_tokens");

            migrationBuilder.DropTable(
                name: "activity_targets");

            migrationBuilder.DropTable(
                name: "appointments");

            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "badge_rules");

            migrationBuilder.DropTable(
                name: "case_access_requests");

            migrationBuilder.DropTable(
                name: "case_entries");

            migrationBuilder.DropTable(
                name: "case_kinds");

            migrationBuilder.DropTable(
                name: "case_papers");

            migrationBuilder.DropTable(
                name: "case_people");

            migrationBuilder.DropTable(
                name: "case_plan_items");

            migrationBuilder.DropTable(
                name: "case_tasks");

            migrationBuilder.DropTable(
                name: "client_sounds");

            migrationBuilder.DropTable(
                name: "code_entries");

            migrationBuilder.DropTable(
                name: "combination_exceptions");

            migrationBuilder.DropTable(
                name: "coverage_targets");

            migrationBuilder.DropTable(
                name: "diary_corrections");

            migrationBuilder.DropTable(
                name: "diary_photos");

            migrationBuilder.DropTable(
                name: "disaster_households");

            migrationBuilder.DropTable(
                name: "disaster_households_distinct");

            migrationBuilder.DropTable(
                name: "disaster_shifts");

            migrationBuilder.DropTable(
                name: "documents");

            migrationBuilder.DropTable(
                name: "duplicate_compared");

            migrationBuilder.DropTable(
                name: "duplicate_pairs");

            migrationBuilder.DropTable(
                name: "exchange_visits");

            migrationBuilder.DropTable(
                name: "field_conflicts");

            migrationBuilder.DropTable(
                name: "field_deliveries");

            migrationBuilder.DropTable(
                name: "field_devices");

            migrationBuilder.DropTable(
                name: "field_receipts");

            migrationBuilder.DropTable(
                name: "filled_assessments");

            migrationBuilder.DropTable(
                name: "goods_movements");

            migrationBuilder.DropTable(
                name: "goods_needs");

            migrationBuilder.DropTable(
                name: "idempotent_answers");

            migrationBuilder.DropTable(
                name: "import_rows");

            migrationBuilder.DropTable(
                name: "imported_providers");

            migrationBuilder.DropTable(
                name: "incident_areas");

            migrationBuilder.DropTable(
                name: "incident_people");

            migrationBuilder.DropTable(
                name: "incident_statements");

            migrationBuilder.DropTable(
                name: "incident_steps");

            migrationBuilder.DropTable(
                name: "jobs");

            migrationBuilder.DropTable(
                name: "monthly_report_moves");

            migrationBuilder.DropTable(
                name: "monthly_report_runs");

            migrationBuilder.DropTable(
                name: "name_postings");

            migrationBuilder.DropTable(
                name: "network_decisions");

            migrationBuilder.DropTable(
                name: "network_members");

            migrationBuilder.DropTable(
                name: "office_mappings");

            migrationBuilder.DropTable(
                name: "organisation_officers");

            migrationBuilder.DropTable(
                name: "organisation_papers");

            migrationBuilder.DropTable(
                name: "outreach_attendance");

            migrationBuilder.DropTable(
                name: "outreach_material_versions");

            migrationBuilder.DropTable(
                name: "outreach_photos");

            migrationBuilder.DropTable(
                name: "outreach_plan_lines");

            migrationBuilder.DropTable(
                name: "people_changes");

            migrationBuilder.DropTable(
                name: "person_evidence");

            migrationBuilder.DropTable(
                name: "person_merges");

            migrationBuilder.DropTable(
                name: "person_presence");

            migrationBuilder.DropTable(
                name: "pillar_kinds");

            migrationBuilder.DropTable(
                name: "provider_hours");

            migrationBuilder.DropTable(
                name: "provider_hours_exceptions");

            migrationBuilder.DropTable(
                name: "provider_keepers");

            migrationBuilder.DropTable(
                name: "provider_presence");

            migrationBuilder.DropTable(
                name: "provider_words");

            migrationBuilder.DropTable(
                name: "referrals");

            migrationBuilder.DropTable(
                name: "region_boundaries");

            migrationBuilder.DropTable(
                name: "region_changes");

            migrationBuilder.DropTable(
                name: "region_successions");

            migrationBuilder.DropTable(
                name: "regions");

            migrationBuilder.DropTable(
                name: "registry_cells");

            migrationBuilder.DropTable(
                name: "registry_month_ends");

            migrationBuilder.DropTable(
                name: "registry_stamps");

            migrationBuilder.DropTable(
                name: "renewal_items");

            migrationBuilder.DropTable(
                name: "rule_sets");

            migrationBuilder.DropTable(
                name: "sealed_kinds");

            migrationBuilder.DropTable(
                name: "selection_changes");

            migrationBuilder.DropTable(
                name: "selection_files");

            migrationBuilder.DropTable(
                name: "selection_objections");

            migrationBuilder.DropTable(
                name: "selection_papers");

            migrationBuilder.DropTable(
                name: "selection_recusals");

            migrationBuilder.DropTable(
                name: "selection_scores");

            migrationBuilder.DropTable(
                name: "service_places");

            migrationBuilder.DropTable(
                name: "service_reach");

            migrationBuilder.DropTable(
                name: "shelter_occupancies");

            migrationBuilder.DropTable(
                name: "situation_reports");

            migrationBuilder.DropTable(
                name: "story_adoptions");

            migrationBuilder.DropTable(
                name: "story_comments");

            migrationBuilder.DropTable(
                name: "story_figures");

            migrationBuilder.DropTable(
                name: "story_files");

            migrationBuilder.DropTable(
                name: "story_kinds");

            migrationBuilder.DropTable(
                name: "story_tags");

            migrationBuilder.DropTable(
                name: "story_words");

            migrationBuilder.DropTable(
                name: "survey_items");

            migrationBuilder.DropTable(
                name: "survey_questions");

            migrationBuilder.DropTable(
                name: "survey_sheets");

            migrationBuilder.DropTable(
                name: "thank_yous");

            migrationBuilder.DropTable(
                name: "training_answers");

            migrationBuilder.DropTable(
                name: "training_attendance");

            migrationBuilder.DropTable(
                name: "training_certificates");

            migrationBuilder.DropTable(
                name: "training_certificates_issued");

            migrationBuilder.DropTable(
                name: "training_event_presence");

            migrationBuilder.DropTable(
                name: "training_follow_ups");

            migrationBuilder.DropTable(
                name: "training_letter_templates");

            migrationBuilder.DropTable(
                name: "training_letters");

            migrationBuilder.DropTable(
                name: "training_marks");

            migrationBuilder.DropTable(
                name: "training_materials");

            migrationBuilder.DropTable(
                name: "training_number_series");

            migrationBuilder.DropTable(
                name: "training_photos");

            migrationBuilder.DropTable(
                name: "training_plan_lines");

            migrationBuilder.DropTable(
                name: "training_report_costs");

            migrationBuilder.DropTable(
                name: "training_session_speakers");

            migrationBuilder.DropTable(
                name: "training_speaker_invitations");

            migrationBuilder.DropTable(
                name: "pillar_roles");

            migrationBuilder.DropTable(
                name: "code_lists");

            migrationBuilder.DropTable(
                name: "diary_entries");

            migrationBuilder.DropTable(
                name: "disaster_responders");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "assessment_forms");

            migrationBuilder.DropTable(
                name: "goods_stores");

            migrationBuilder.DropTable(
                name: "imports");

            migrationBuilder.DropTable(
                name: "network_meetings");

            migrationBuilder.DropTable(
                name: "organisations");

            migrationBuilder.DropTable(
                name: "outreach_materials");

            migrationBuilder.DropTable(
                name: "outreach_plans");

            migrationBuilder.DropTable(
                name: "provider_locations");

            migrationBuilder.DropTable(
                name: "cases");

            migrationBuilder.DropTable(
                name: "renewal_rounds");

            migrationBuilder.DropTable(
                name: "selection_criteria");

            migrationBuilder.DropTable(
                name: "selection_sheets");

            migrationBuilder.DropTable(
                name: "services");

            migrationBuilder.DropTable(
                name: "shelters");

            migrationBuilder.DropTable(
                name: "stories");

            migrationBuilder.DropTable(
                name: "survey_slips");

            migrationBuilder.DropTable(
                name: "training_answer_sheets");

            migrationBuilder.DropTable(
                name: "training_paper_items");

            migrationBuilder.DropTable(
                name: "training_plans");

            migrationBuilder.DropTable(
                name: "training_reports");

            migrationBuilder.DropTable(
                name: "training_sessions");

            migrationBuilder.DropTable(
                name: "training_speakers");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "monthly_reports");

            migrationBuilder.DropTable(
                name: "networks");

            migrationBuilder.DropTable(
                name: "clients");

            migrationBuilder.DropTable(
                name: "selection_entries");

            migrationBuilder.DropTable(
                name: "selection_jurors");

            migrationBuilder.DropTable(
                name: "providers");

            migrationBuilder.DropTable(
                name: "incidents");

            migrationBuilder.DropTable(
                name: "surveys");

            migrationBuilder.DropTable(
                name: "training_enrolments");

            migrationBuilder.DropTable(
                name: "curriculum_questions");

            migrationBuilder.DropTable(
                name: "training_papers");

            migrationBuilder.DropTable(
                name: "selection_nominations");

            migrationBuilder.DropTable(
                name: "selection_panels");

            migrationBuilder.DropTable(
                name: "outreach_sessions");

            migrationBuilder.DropTable(
                name: "training_quotas");

            migrationBuilder.DropTable(
                name: "curriculum_subjects");

            migrationBuilder.DropTable(
                name: "selection_stages");

            migrationBuilder.DropTable(
                name: "outreach_series");

            migrationBuilder.DropTable(
                name: "training_events");

            migrationBuilder.DropTable(
                name: "selections");

            migrationBuilder.DropTable(
                name: "curricula");
        }
    }
}
