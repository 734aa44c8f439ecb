package org.example;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Loads a file of JSON Lines into DuckDB and prints the answers to questions in SQL, one row a line. */
public final class Ask {
    private Ask() {}

    public static void main(String[] args) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE lines AS SELECT * FROM read_json('" + args[0].replace("'", "''")
                    + "', format = 'newline_delimited', sample_size = -1, maximum_object_size = 67108864)");
            for (int question = 1; question < args.length; question++) {
                try (ResultSet rows = statement.executeQuery(args[question])) {
                    print(rows);
                }
            }
        }
    }

    private static void print(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            List<String> row = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
                row.add(String.valueOf(rows.getString(column)));
            }
            System.out.println(String.join(" | ", row));
        }
    }
}
